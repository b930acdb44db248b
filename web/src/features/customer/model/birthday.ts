import type { Schemas } from '../../../api/paths';
import type { Texts } from '../../../locales';

export type Birthday = Schemas['Birthday'];

/** As people say it: with the year where it is known, and by the calendar it is kept in. */
export function sayBirthday(birthday: Birthday, words: Texts['profile']): string {
  const { year, month, day, calendar } = birthday;
  if (month == null || day == null) return year == null ? '' : words.yearOnly(year);
  const kept = { SOLAR: '', LUNAR: words.lunar, LUNAR_LEAP_MONTH: words.lunarLeap }[calendar];
  return words.birthdayText(year ?? null, month, day, kept);
}

/** What a form holds before anything is filled in is no birthday. */
export function tidyBirthday(birthday: Partial<Birthday> | null | undefined): Birthday | null {
  const { year = null, month = null, day = null, calendar = 'SOLAR' } = birthday ?? {};
  return year == null && month == null && day == null ? null : { year, month, day, calendar };
}
