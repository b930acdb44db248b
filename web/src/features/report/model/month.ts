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

/** First and last day. */
export function daysOf(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: monthOf(month).endOf('month').format('YYYY-MM-DD') };
}

/** The moments at which the month begins and ends for the organisation; one that is not over ends now. */
export function periodOf(month: string, zone: string): { from: string; until: string } {
  const end = toInstant(monthOf(month).add(1, 'month'), zone);
  const moment = now().toISOString();
  return { from: toInstant(monthOf(month), zone), until: moment < end ? moment : end };
}

export function sayMonth(month: string, words: { month: (year: number, month: number) => string }): string {
  const [year, number] = month.split('-').map(Number);
  return words.month(year ?? 0, number ?? 1);
}

/** 9月7日–9月13日 */
export function sayShortDays(from: string, to: string, { common, report }: Texts): string {
  const say = (day: string) => common.date.monthDay(Number(day.slice(5, 7)), Number(day.slice(8)));
  return report.days(say(from), say(to));
}
