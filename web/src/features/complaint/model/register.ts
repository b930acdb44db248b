import type { ComplaintTopic, FigureScope } from '../api/figures';

type Condition = { field: string; operator: string; values: string[] };

/** A matter that was written down twice counts once. */
const counted: Condition = { field: 'closingReason', operator: 'IS_NOT', values: ['MERGED'] };

/** The register, narrowed to what a figure counts. */
export function registerOf(scope: FigureScope, field?: string, value?: string): string {
  return register([
    { field: 'registeredAt', operator: 'BETWEEN', values: [scope.from, scope.to] },
    counted,
    ...(scope.department ? [{ field: 'department', operator: 'IS', values: [scope.department] }] : []),
    ...(field && value ? [{ field, operator: 'IS', values: [value] }] : []),
  ]);
}

/** Those of a branch that are not closed; or of these, those with a clock that has run out. */
export function registerOfOpen(department: string, overdue: boolean): string {
  return register([
    { field: 'status', operator: 'IS_NOT', values: ['CLOSED'] },
    counted,
    { field: 'department', operator: 'IS', values: [department] },
    ...(overdue ? [{ field: 'overdue', operator: 'IS', values: ['true'] }] : []),
  ]);
}

/** The complaints of the last four weeks that make a topic rise. */
export function registerOfTopic(topic: ComplaintTopic): string {
  const field = { CATEGORY: 'category', CAUSE: 'causeCode', WORDS: undefined }[topic.kind];
  return register(
    [
      { field: 'registeredAt', operator: 'WITHIN_LAST', values: ['28', 'DAY'] },
      counted,
      ...(field ? [{ field, operator: 'IS', values: [topic.key] }] : []),
    ],
    topic.kind === 'WORDS' ? topic.key : undefined,
  );
}

function register(of: Condition[], q?: string): string {
  const params = new URLSearchParams({ as: 'register', filter: JSON.stringify({ match: 'ALL', of }) });
  if (q) params.set('q', q);
  return `/complaints?${params}`;
}
