import { expect, test } from 'vitest';
import { mayLieOn, mondayOf, nextPlace, shiftedMonth } from './week';

/** The week of the Mid-autumn holidays: Friday is off. */
const days = ['21', '22', '23', '24', '25', '26', '27'].map((day) => ({
  date: `2026-09-${day}`,
  working: !['25', '26', '27'].includes(day),
}));
const call = { dueOn: '2026-09-22', closingOn: '2026-09-24' };

test('a week begins on Monday, a month on its first', () => {
  expect(mondayOf('2026-09-27')).toBe('2026-09-21');
  expect(mondayOf('2026-09-21')).toBe('2026-09-21');
  expect(shiftedMonth('2026-01-31', 1)).toBe('2026-02-01');
});

test('a contact goes to working days from today to its last one', () => {
  const open = days.filter((day) => mayLieOn(call, day, '2026-09-22')).map((it) => it.date.slice(8));
  expect(open).toEqual(['22', '23', '24']);
});

test('the arrow keys skip what is not worked and stop at both ends', () => {
  expect(nextPlace(call, days, '2026-09-21', 1)).toBe('2026-09-23');
  expect(nextPlace({ ...call, dueOn: '2026-09-24' }, days, '2026-09-21', 1)).toBeUndefined();
  expect(nextPlace(call, days, '2026-09-22', -1)).toBeUndefined();
});
