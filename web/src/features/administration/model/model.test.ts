import { describe, expect, test } from 'vitest';
import { inZone } from '../../../lib/time';
import { zh } from '../../../locales/zh';
import { nextMorning } from './nextMorning';
import { sayField, sayStep, sayValue } from './sayChange';

test.each([
  ['2026-09-10T07:00:00+08:00', '2026-09-10 08:30'],
  ['2026-09-10T08:30:00+08:00', '2026-09-11 08:30'],
  ['2026-09-11T18:00:00+08:00', '2026-09-14 08:30'],
])('the weekday morning after %s is %s', (now, morning) => {
  expect(nextMorning(inZone(now, 'Asia/Shanghai')).format('YYYY-MM-DD HH:mm')).toBe(morning);
});

describe('the audit log', () => {
  const names = new Map([['EXPORT', '导出数据']]);

  test('says values in words, and missing is —', () => {
    const values = [null, '', [], true, ['红', 'EXPORT'], 3];
    expect(values.map((value) => sayValue(value, zh.common, names))).toEqual([
      '—',
      '—',
      '—',
      '是',
      '红、导出数据',
      '3',
    ]);
    expect(sayField('mobile', zh.administration)).toBe('手机');
    expect(sayField('x_color', zh.administration)).toBe('x_color');
  });

  test('says an object by what it holds, without the keys of programs', () => {
    const consent = { status: 'EXPORT', evidence: '客户签字', customerId: '01a2', phone: null };
    expect(sayValue(consent, zh.common, names)).toBe('导出数据 · 客户签字');
  });

  test('says a step from one value to the next, and of a set only what came and went', () => {
    expect(sayStep('汉口店', '武昌店', zh.common, names)).toBe('汉口店 → 武昌店');
    expect(sayStep(null, '武昌店', zh.common, names)).toBe('武昌店');
    expect(sayStep('武昌店', null, zh.common, names)).toBe('武昌店 → —');
    expect(sayStep(['A', 'B'], ['B', 'EXPORT'], zh.common, names)).toBe('+ 导出数据、− A');
  });
});
