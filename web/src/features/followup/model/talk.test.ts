import { expect, test } from 'vitest';
import { dial, handled, hangUp, type TalkClock, talked } from './talk';

const opened: TalkClock = { openedAt: 0 };

test('what lies before dialling and after hanging up is handling', () => {
  const clock = hangUp(dial(opened, 10_000), 130_000);
  expect(talked(clock, 150_000)).toBe(120);
  expect(handled(clock, 150_000)).toBe(30);
});

test('a line that nobody hung up was talked on until the call was saved', () => {
  const clock = dial(opened, 10_000);
  expect(talked(clock, 70_000)).toBe(60);
  expect(handled(clock, 70_000)).toBe(10);
});

test('a call of which nobody said when it began is not measured', () => {
  expect(handled(opened, 60_000)).toBeNull();
  expect(handled(hangUp(opened, 5_000), 60_000)).toBeNull();
});

test('dialling the other number goes on with the same call', () => {
  const clock = dial(hangUp(dial(opened, 10_000), 20_000), 30_000);
  expect(talked(clock, 60_000)).toBe(50);
  expect(handled(clock, 60_000)).toBe(10);
});
