import { expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import type { ComparedLine, Comparison } from '../api/comparison';
import { isGood, reportOf, sayComparison } from './comparison';

const line = (name: string, standing: ComparedLine['standing']): ComparedLine => ({
  id: name,
  name,
  part: 8,
  whole: 10,
  percent: 80,
  standing,
});

const comparison = (...lines: ComparedLine[]): Comparison => ({
  from: '2026-09-01',
  to: '2026-09-30',
  by: 'ADVISOR',
  figure: 'OVERALL',
  lowerBetter: false,
  part: 0,
  whole: 0,
  common: null,
  lines,
  funnel: [],
});

test('nobody is named whom chance may have put there', () => {
  expect(sayComparison(comparison(line('周涛', 'WITHIN'), line('吴敏', 'BELOW')), zh)).toBe(
    '都在正常波动之内，名次的先后不说明什么',
  );
  expect(sayComparison(comparison(line('周涛', 'FAR_BELOW'), line('吴敏', 'WITHIN')), zh)).toContain('周涛');
  expect(sayComparison(comparison(line('周涛', 'TOO_FEW')), zh)).toBe('这段时间没有可以比较的数据');
});

test('of complaints, few are good', () => {
  expect(isGood(line('周涛', 'FAR_BELOW'), { lowerBetter: true })).toBe(true);
  expect(isGood(line('周涛', 'FAR_BELOW'), { lowerBetter: false })).toBe(false);
  expect(reportOf(line('a', 'WITHIN'), 'CALLER', '2026-09')).toBe('/follow-up/report?month=2026-09&caller=a');
});
