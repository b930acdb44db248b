import { describe, expect, test } from 'vitest';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { sayDay, sayDuration, sayInstant, sayWorkingTimeLeft, todayIn } from './time';

const now = '2026-09-10T07:30:00Z';
const shanghai = 'Asia/Shanghai';
const cn = zh.common.date;
const gb = en.common.date;

describe('days as people say them', () => {
  test.each([
    ['2026-09-09', '昨天', 'Yesterday'],
    ['2026-09-10', '今天', 'Today'],
    ['2026-09-11', '明天', 'Tomorrow'],
    ['2026-09-12', '周六', 'Saturday'],
    ['2026-09-16', '周三', 'Wednesday'],
    ['2026-09-17', '9月17日', '17 Sep'],
    ['2026-09-08', '9月8日', '8 Sep'],
    ['2027-01-03', '2027年1月3日', '3 Jan 2027'],
  ])('%s is %s, %s', (day, chinese, english) => {
    expect(sayDay(day, '2026-09-10', cn)).toBe(chinese);
    expect(sayDay(day, '2026-09-10', gb)).toBe(english);
  });

  test('the day is the organisation’s, not the browser’s or UTC’s', () => {
    expect(todayIn(shanghai, '2026-09-10T16:30:00Z')).toBe('2026-09-11');
    expect(sayInstant('2026-09-10T16:30:00Z', now, shanghai, cn)).toBe('明天 00:30');
    expect(sayInstant(now, now, shanghai, cn)).toBe('今天 15:30');
  });
});

describe('durations', () => {
  test('say hours and minutes, and leave minutes out above a day', () => {
    expect(sayDuration(130, cn)).toBe('2 小时 10 分');
    expect(sayDuration(120, cn)).toBe('2 小时');
    expect(sayDuration(0, cn)).toBe('0 分');
    expect(sayDuration(1570, cn)).toBe('1 天 2 小时');
    expect(sayDuration(1570, gb)).toBe('1 day 2 h');
  });

  test('working time never turns into calendar days', () => {
    expect(sayWorkingTimeLeft(130, cn)).toBe('剩 2 小时 10 分（工作时间）');
    expect(sayWorkingTimeLeft(-1500, cn)).toBe('超 25 小时（工作时间）');
    expect(sayWorkingTimeLeft(130, gb)).toBe('2 h 10 min left (working time)');
  });
});
