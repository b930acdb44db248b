import type { Benchmarks } from '../api/benchmarks';

type Condition = { field: string; operator: string; values: string[] };

/** The complaints that were closed and whose customers came again. */
export const recoveredRows = (own: Benchmarks): string =>
  register(own, 'closedAt', [
    { field: 'status', operator: 'IS', values: ['CLOSED'] },
    { field: 'cameAgain', operator: 'IS', values: ['true'] },
  ]);

export const complainedRows = (own: Benchmarks): string => register(own, 'registeredAt', []);

function register(own: Benchmarks, day: string, more: Condition[]): string {
  const of: Condition[] = [
    { field: day, operator: 'BETWEEN', values: [own.from, own.to] },
    { field: 'closingReason', operator: 'IS_NOT', values: ['MERGED'] },
    ...(own.departmentId ? [{ field: 'department', operator: 'IS', values: [own.departmentId] }] : []),
    ...more,
  ];
  const params = new URLSearchParams({ as: 'register', filter: JSON.stringify({ match: 'ALL', of }) });
  return `/complaints?${params}`;
}
