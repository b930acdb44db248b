import { expect, test } from 'vitest';
import { isFigureRows } from './figureRows';

test('the rows of the month’s report are not taken for those of the results', () => {
  for (const of of ['calls', 'answers', 'problems', 'issues', 'orders', 'complaints']) {
    expect(isFigureRows({ of })).toBe(false);
  }
  expect(isFigureRows({ of: 'incoming' })).toBe(true);
});
