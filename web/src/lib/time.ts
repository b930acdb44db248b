import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import type { Texts } from '../locales';

dayjs.extend(utc);
dayjs.extend(timezone);

type DateWords = Texts['common']['date'];
type Instant = string | Date;

export const defaultZone = 'Asia/Shanghai';

export function inZone(instant: Instant, zone: string): Dayjs {
  return dayjs(instant).tz(zone);
}

/** A wall-clock time that was picked in a form, read as the organisation's time. */
export function toInstant(picked: Dayjs, zone: string): string {
  return dayjs.tz(picked.format('YYYY-MM-DDTHH:mm:ss'), zone).toISOString();
}

/** What today is for the organisation, wherever the browser stands. */
export function todayIn(zone: string, now: Instant): string {
  return inZone(now, zone).format('YYYY-MM-DD');
}

/** 今天, 明天, 周三 (within the next six days), 9月28日, 2027年1月3日. `day` is an ISO date. */
export function sayDay(day: string, today: string, words: DateWords): string {
  const date = dayjs.utc(day);
  const distance = date.diff(dayjs.utc(today), 'day');
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  const weekday = words.weekdays[date.day()];
  if (distance > 1 && distance < 7 && weekday) return weekday;
  if (date.year() === dayjs.utc(today).year()) return words.monthDay(date.month() + 1, date.date());
  return words.yearMonthDay(date.year(), date.month() + 1, date.date());
}

/** 周四 9月10日, for the head of a day's page. */
export function sayDate(day: string, words: DateWords): string {
  const date = dayjs.utc(day);
  return `${words.weekdays[date.day()]} ${words.monthDay(date.month() + 1, date.date())}`;
}

/** 今天 15:30 */
export function sayInstant(instant: Instant, now: Instant, zone: string, words: DateWords): string {
  const local = inZone(instant, zone);
  const day = sayDay(local.format('YYYY-MM-DD'), todayIn(zone, now), words);
  return words.withTime(day, local.format('HH:mm'));
}

/** Exact, for tooltips, tables of record and print. */
export function sayExactly(instant: Instant, zone: string): string {
  return inZone(instant, zone).format('YYYY-MM-DD HH:mm');
}

/** 2 小时 10 分; above a day only days and hours, because nobody counts minutes then. */
export function sayDuration(minutes: number, words: DateWords, minutesPerDay = 24 * 60): string {
  const whole = Math.max(0, Math.floor(minutes));
  const days = Math.floor(whole / minutesPerDay);
  const hours = Math.floor((whole % minutesPerDay) / 60);
  const rest = (whole % minutesPerDay) % 60;
  const parts: string[] = [];
  if (days > 0) parts.push(words.days(days));
  if (hours > 0) parts.push(words.hours(hours));
  if (days === 0 && (rest > 0 || hours === 0)) parts.push(words.minutes(rest));
  return words.join(parts);
}

/** 剩 2 小时 10 分（工作时间）, or 超 … once the time is used up. Working minutes come from the server. */
export function sayWorkingTimeLeft(minutes: number, words: DateWords): string {
  const duration = sayDuration(Math.abs(minutes), words, Number.POSITIVE_INFINITY);
  return words.working(minutes >= 0 ? words.left(duration) : words.over(duration));
}
