import { expect, test } from 'vitest';
import { registerOf, registerOfTopic } from './register';

const scope = { from: '2026-09-01', to: '2026-09-30', department: 'd1' };

test('a figure opens the register at the same complaints, without duplicates', () => {
  const address = new URL(registerOf(scope, 'category', 'PRICE'), 'http://zhiji');
  expect(address.searchParams.get('as')).toBe('register');
  expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({
    match: 'ALL',
    of: [
      { field: 'registeredAt', operator: 'BETWEEN', values: ['2026-09-01', '2026-09-30'] },
      { field: 'closingReason', operator: 'IS_NOT', values: ['MERGED'] },
      { field: 'department', operator: 'IS', values: ['d1'] },
      { field: 'category', operator: 'IS', values: ['PRICE'] },
    ],
  });
});

test('words that rise are searched for', () => {
  const topic = {
    kind: 'WORDS',
    key: '空调异味',
    recent: 4,
    before: 0,
    expected: 0.5,
    chance: 0.001,
  } as const;
  const address = new URL(registerOfTopic(topic), 'http://zhiji');
  expect(address.searchParams.get('q')).toBe('空调异味');
  expect(address.searchParams.get('filter')).toContain('WITHIN_LAST');
});
