import type { Account } from './api/accounts';

const SELF = '';
const ROW = 60;
const TOP = 40;

/** Where everybody stands on the map: we on the left, they on the right, each in the order in which they are known. */
export function drawn(account: Account, today: string) {
  const us = [...new Map(account.ties.map((it) => [it.employeeId, it.employeeName])).entries()];
  const self = account.ties.some((it) => !it.personId);
  const them = [...(self ? [SELF] : []), ...account.people.map((it) => it.id)];
  const rows = Math.max(us.length, them.length, 1);
  const place = (index: number, many: number) => TOP + (index + (rows - many) / 2) * ROW;
  const left = us.map(([id, name], index) => ({ id, name, y: place(index, us.length) }));
  const right = them.map((id, index) => ({
    id,
    person: account.people.find((it) => it.id === id),
    known: id === SELF || account.ties.some((it) => it.personId === id),
    y: place(index, them.length),
  }));
  const ties = account.ties.flatMap((it) => {
    const from = left.find((node) => node.id === it.employeeId);
    const to = right.find((node) => node.id === (it.personId ?? SELF));
    return from && to
      ? [
          {
            key: `${it.employeeId}${it.personId ?? ''}`,
            from: from.y,
            to: to.y,
            level: it.level,
            rank: it.rank,
            cold: !it.coolsOn || it.coolsOn <= today,
            warmth: it.warmth,
          },
        ]
      : [];
  });
  return { left, right, ties, height: TOP + rows * ROW };
}
