import { describe, expect, test } from 'vitest';
import { readShifts, sayShifts } from './shiftText';

describe('shifts as people write them', () => {
  test.each([
    ['08:30–12:00 13:30–18:00', '08:30–12:00 13:30–18:00'],
    ['8:30-12:00，13:30-18:00', '08:30–12:00 13:30–18:00'],
    ['8：30至12：00、13：30～24：00', '08:30–12:00 13:30–24:00'],
    ['', ''],
  ])('%s', (typed, said) => {
    expect(sayShifts(readShifts(typed) ?? [{ from: '?', to: '?' }])).toBe(said);
  });

  test('what is no shift is not guessed', () => {
    expect(readShifts('9 to 5')).toBeUndefined();
    expect(readShifts('08:30')).toBeUndefined();
  });
});
