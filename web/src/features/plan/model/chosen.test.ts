import { describe, expect, test } from 'vitest';
import { isAny, isChosen, nobody, toggled } from './chosen';

describe('who is chosen for a plan', () => {
  test('is ticked one by one and taken back', () => {
    const one = toggled(nobody, 'a', ['a', 'b']);
    expect(isChosen(one, 'a')).toBe(true);
    expect(isAny(toggled(one, 'a', ['a', 'b']))).toBe(false);
  });

  test('are all until one is taken out: then those on the screen without that one', () => {
    const rest = toggled('all', 'b', ['a', 'b', 'c']);
    expect(['a', 'b', 'c', 'd'].filter((id) => isChosen(rest, id))).toEqual(['a', 'c']);
  });
});
