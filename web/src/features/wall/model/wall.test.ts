import { describe, expect, test } from 'vitest';
import { isLost, keyFrom, pressureOf, untilNight } from './wall';

describe('the wall', () => {
  test('is green, amber in the last fifth, red when time has run out', () => {
    expect(pressureOf(240, 240)).toBe('calm');
    expect(pressureOf(49, 240)).toBe('calm');
    expect(pressureOf(48, 240)).toBe('soon');
    expect(pressureOf(0, 240)).toBe('soon');
    expect(pressureOf(-1, 240)).toBe('late');
  });

  test('says when it shows the past', () => {
    expect(isLost(false, 1_000, 60_000)).toBe(false);
    expect(isLost(true, 1_000, 2_000)).toBe(true);
    expect(isLost(false, 1_000, 200_000)).toBe(true);
    expect(isLost(false, 0, 200_000)).toBe(false);
  });

  test('takes a key only where one stands', () => {
    expect(keyFrom('#org_main.0123456789abcdefghij-_')).toBe('org_main.0123456789abcdefghij-_');
    expect(keyFrom('')).toBeNull();
    expect(keyFrom('#top')).toBeNull();
  });

  test('begins anew at four in the morning', () => {
    expect(untilNight(new Date(2026, 8, 7, 3, 0))).toBe(3_600_000);
    expect(untilNight(new Date(2026, 8, 7, 4, 0))).toBe(86_400_000);
  });
});
