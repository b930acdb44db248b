import { expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import { sayBirthday, tidyBirthday } from './birthday';
import { daysUntil } from './daysUntil';

test('a birthday is said as people say it', () => {
  const say = (year: number | null, month: number | null, day: number | null, calendar = 'SOLAR') =>
    sayBirthday({ year, month, day, calendar: calendar as 'SOLAR' }, zh.profile);
  expect(say(1980, 5, 12)).toBe('1980 年 5 月 12 日');
  expect(say(null, 8, 15, 'LUNAR')).toBe('农历 8 月 15 日');
  expect(say(1987, 6, 3, 'LUNAR_LEAP_MONTH')).toBe('农历闰 1987 年 6 月 3 日');
  expect(say(1980, null, null)).toBe('1980 年生');
});

test('a form in which nothing was filled in has no birthday', () => {
  expect(tidyBirthday({ calendar: 'SOLAR' })).toBeNull();
  expect(tidyBirthday({ calendar: 'LUNAR', month: 8, day: 15 })).toEqual({
    year: null,
    month: 8,
    day: 15,
    calendar: 'LUNAR',
  });
});

test('days are whole days', () => {
  expect(daysUntil('2026-09-10', '2026-09-10')).toBe(0);
  expect(daysUntil('2026-10-10', '2026-09-10')).toBe(30);
});
