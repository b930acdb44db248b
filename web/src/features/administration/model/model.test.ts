import { expect, test } from 'vitest';
import { inZone } from '../../../lib/time';
import { zh } from '../../../locales/zh';
import { nextMorning } from './nextMorning';
import { sayField, sayValue } from './sayChange';

test.each([
  ['2026-09-10T07:00:00+08:00', '2026-09-10 08:30'],
  ['2026-09-10T08:30:00+08:00', '2026-09-11 08:30'],
  ['2026-09-11T18:00:00+08:00', '2026-09-14 08:30'],
])('the weekday morning after %s is %s', (now, morning) => {
  expect(nextMorning(inZone(now, 'Asia/Shanghai')).format('YYYY-MM-DD HH:mm')).toBe(morning);
});

test('values of the audit log are said in words, and missing is —', () => {
  expect([null, '', [], true, ['红', '黑'], 3].map((value) => sayValue(value, zh.common))).toEqual([
    '—',
    '—',
    '—',
    '是',
    '红、黑',
    '3',
  ]);
  expect(sayField('mobile', zh.administration)).toBe('手机');
  expect(sayField('x_color', zh.administration)).toBe('x_color');
});
