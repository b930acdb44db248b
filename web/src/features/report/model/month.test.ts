import { expect, test } from 'vitest';
import { daysOf, weeksOf } from './month';

test('the weeks of a month are Monday to Sunday, clipped, and make up the month', () => {
  expect(weeksOf('2026-09')).toEqual([
    { from: '2026-09-01', to: '2026-09-06' },
    { from: '2026-09-07', to: '2026-09-13' },
    { from: '2026-09-14', to: '2026-09-20' },
    { from: '2026-09-21', to: '2026-09-27' },
    { from: '2026-09-28', to: '2026-09-30' },
  ]);
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(daysOf({ month: '2026-11', week: '2026-11-01' })).toEqual({ from: '2026-11-01', to: '2026-11-01' });
});
