import type { Texts } from '../../locales';
import type { Promised } from './api/promises';

/** 9月30日 周三 前; with the time where one was agreed. */
export function sayDue(
  { dueOn, dueTime }: Pick<Promised, 'dueOn' | 'dueTime'>,
  words: Texts['promise'],
  day: (date: string) => string,
): string {
  return words.by(dueTime ? `${day(dueOn)} ${dueTime.slice(0, 5)}` : day(dueOn));
}

/** Whether a text can name a day at all; only then the server is asked. */
export function mayPromise(text: string): boolean {
  return /[前内后天日号周月节]|星期|礼拜|小时|today|tomorrow|within|\b(?:by|next) |day\b|month/i.test(text);
}
