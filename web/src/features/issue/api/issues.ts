import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';
import { now } from '../../../lib/clock';

export type Issue = Schemas['IssueView'];
export type IssueView = 'mine' | 'open' | 'overdue' | 'all';

export interface IssueFilter {
  view: IssueView;
  category?: Issue['category'];
}

/** A changed item changes the report of the month, so it stands under the same key. */
export const issuesKey = ['follow-up', 'issues'] as const;

export const issueListKey = (filter: IssueFilter) => [...issuesKey, 'list', filter] as const;

export function listIssues({ view, category }: IssueFilter, after?: string, signal?: AbortSignal) {
  const query = {
    ...(view !== 'all' && { status: 'OPEN' as const }),
    ...(view === 'mine' && { mine: true }),
    ...(view === 'overdue' && { dueUntil: now().toISOString() }),
    ...(category && { category }),
    count: after === undefined,
    ...(after !== undefined && { after }),
  };
  return answer(api.GET('/api/issues', { params: { query }, ...(signal && { signal }) }));
}

/** The first of what the person who looks has to see to, soonest due on top. */
export const myIssuesQuery = queryOptions({
  queryKey: [...issuesKey, 'mine'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/issues', {
        params: { query: { mine: true, status: 'OPEN', size: 5, count: true } },
        signal,
      }),
    ),
});

export const issueQuery = (id: string) =>
  queryOptions({
    queryKey: [...issuesKey, 'one', id],
    queryFn: ({ signal }) => answer(api.GET('/api/issues/{id}', { params: { path: { id } }, signal })),
  });

export function changeIssue(issue: Issue, body: Schemas['IssueChange'], key: string) {
  return answer(
    api.PUT('/api/issues/{id}', {
      params: { path: { id: issue.id }, header: { ...ifMatch(issue.version), 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function completeIssue(issue: Issue, result: string, key: string) {
  return answer(
    api.POST('/api/issues/{id}/completion', {
      params: { path: { id: issue.id }, header: { ...ifMatch(issue.version), 'Idempotency-Key': key } },
      body: { result },
    }),
  );
}
