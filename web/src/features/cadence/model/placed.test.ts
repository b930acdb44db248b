import { expect, test } from 'vitest';
import { placed } from './placed';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));
const ids = (id: string, to: number) => placed(rows, id, to).map((it) => it.id);

test('a rule goes where it is put, up or down', () => {
  expect(ids('a', 2)).toEqual(['b', 'c', 'a']);
  expect(ids('c', 0)).toEqual(['c', 'a', 'b']);
  expect(ids('b', 2)).toEqual(['a', 'c', 'b']);
});

test('beyond the ends nothing moves', () => {
  expect(placed(rows, 'a', -1)).toBe(rows);
  expect(placed(rows, 'c', 3)).toBe(rows);
  expect(placed(rows, 'x', 1)).toBe(rows);
});
