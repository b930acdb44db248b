import { describe, expect, test } from 'vitest';
import type { Account } from './api/accounts';
import { drawn } from './model';

const account = {
  people: [
    { id: 'a', name: '张总', buyingRole: 'DECISION_MAKER' },
    { id: 'b', name: '李经理' },
  ],
  ties: [
    { employeeId: 'e', employeeName: '陈晨', personId: 'b', level: 'FRIEND', rank: 3, coolsOn: '2026-10-01' },
  ],
} as unknown as Account;

describe('the map of relationships', () => {
  test('shows whom nobody knows, and who has cooled', () => {
    const { left, right, ties } = drawn(account, '2026-09-22');
    expect(left.map((it) => it.name)).toEqual(['陈晨']);
    expect(right.map((it) => it.known)).toEqual([false, true]);
    expect(ties[0]?.cold).toBe(false);
    expect(drawn(account, '2026-10-01').ties[0]?.cold).toBe(true);
  });

  test('stands one beneath the other', () => {
    const { right, height } = drawn(account, '2026-09-22');
    expect(right[1]?.y).toBeGreaterThan(right[0]?.y ?? 0);
    expect(height).toBeGreaterThan(right[1]?.y ?? 0);
  });
});
