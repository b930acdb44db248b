import { describe, expect, test } from 'vitest';
import { reachOf, startOf } from './own';

describe('where a calculation begins', () => {
  test('with one’s own figure, or with an example that says so', () => {
    expect(startOf(14, 36)).toEqual({ value: 14, own: true });
    expect(startOf(0, 36)).toEqual({ value: 36, own: false });
    expect(startOf(undefined, 36)).toEqual({ value: 36, own: false });
  });

  test('and the slider reaches a round number beyond', () => {
    expect(reachOf(14)).toBe(50);
    expect(reachOf(206)).toBe(700);
    expect(reachOf(1_000_000)).toBe(3_000_000);
    expect(reachOf(0)).toBe(100);
  });
});
