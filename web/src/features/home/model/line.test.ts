import { describe, expect, test } from 'vitest';
import { lineOf } from './line';

describe('the line of a year', () => {
  test('lies between the lowest and the highest, the target among them', () => {
    const { points, target } = lineOf(
      [
        { month: '2026-01', value: 90 },
        { month: '2026-02', value: 95 },
      ],
      100,
      120,
      40,
    );
    expect(points.map((it) => [it.x, it.y])).toEqual([
      [5, 36],
      [15, 20],
    ]);
    expect(target).toBe(4);
  });

  test('leaves out months without a figure, and stands without any', () => {
    expect(lineOf([{ month: '2026-03', value: null }], 90, 120, 40)).toEqual({ points: [] });
    expect(lineOf([{ month: '2026-12', value: 5 }], null, 120, 40).points).toEqual([
      { x: 115, y: 36, month: '2026-12', value: 5 },
    ]);
  });
});
