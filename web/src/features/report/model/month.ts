import dayjs from 'dayjs';
import { now } from '../../../lib/clock';
import { toInstant } from '../../../lib/time';
import type { Texts } from '../../../locales';

const monthOf = (month: string) => dayjs(`${month}-01`);

export const isMonth = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function shifted(month: string, by: number): string {
  return monthOf(month).add(by, 'month').format('YYYY-MM');
}

export interface Days {
  from: string;
  to: string;
}

/** First and last day of a month, or of the week around a day in it. */
export function daysOf({ month, week }: { month: string; week?: string | undefined }): Days {
  const whole = { from: `${month}-01`, to: monthOf(month).endOf('month').format('YYYY-MM-DD') };
  if (!week) return whole;
  const day = dayjs(week);
  const monday = day.subtract((day.day() + 6) % 7, 'day').format('YYYY-MM-DD');
  const sunday = dayjs(monday).add(6, 'day').format('YYYY-MM-DD');
  return {
    from: monday < whole.from ? whole.from : monday,
    to: sunday > whole.to ? whole.to : sunday,
  };
}

/** Monday to Sunday, clipped at the month, so that the weeks add up to it. */
export function weeksOf(month: string): Days[] {
  const { from, to } = daysOf({ month });
  const weeks: Days[] = [];
  for (let day = from; day <= to; day = dayjs(weeks.at(-1)?.to).add(1, 'day').format('YYYY-MM-DD'))
    weeks.push(daysOf({ month, week: day }));
  return weeks;
}

/** The moments at which the days begin and end for the organisation; what is not over ends now. */
export function periodOf({ from, to }: Days, zone: string): { from: string; until: string } {
  const end = toInstant(dayjs(to).add(1, 'day'), zone);
  const moment = now().toISOString();
  return { from: toInstant(dayjs(from), zone), until: moment < end ? moment : end };
}

export function sayMonth(month: string, words: { month: (year: number, month: number) => string }): string {
  const [year, number] = month.split('-').map(Number);
  return words.month(year ?? 0, number ?? 1);
}

/** 2026年9月, or the days of a week in it. */
export function sayPeriod(
  { month, weekly, from, to }: { month: string; weekly: boolean } & Days,
  t: Texts,
): string {
  return weekly ? `${month.slice(0, 4)} ${sayShortDays(from, to, t)}` : sayMonth(month, t.report);
}

/** 9月7日–9月13日 */
export function sayShortDays(from: string, to: string, { common, report }: Texts): string {
  const say = (day: string) => common.date.monthDay(Number(day.slice(5, 7)), Number(day.slice(8)));
  return report.days(say(from), say(to));
}
