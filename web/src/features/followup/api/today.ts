import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type TodayView = Schemas['TodayView'];
export type TodayRow = Schemas['TodayRow'];
export type TodaySection = Schemas['Section'];
export type TodayPart = TodayRow['part'];
export type TodayScope = 'MINE' | 'TEAM';

/** As many as one calls before the next break; whoever scrolls gets more. */
export const firstRows = 25;

export const todayQuery = (scope: TodayScope, shown = firstRows) =>
  queryOptions({
    queryKey: [...todayKey(scope), shown],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up/today', { params: { query: { scope, shown } }, signal })),
    // With more rows the same list only grows.
    placeholderData: (previous, query) => (query?.queryKey[2] === scope ? previous : undefined),
    refetchInterval: 60_000,
  });

const todayKey = (scope: TodayScope) => ['follow-up', 'today', scope] as const;

/** A row that was already looked at in one's own list, however far down. */
export function seenRow(client: QueryClient, taskId: string): TodayRow | undefined {
  return client
    .getQueriesData<TodayView>({ queryKey: todayKey('MINE') })
    .flatMap(([, view]) => view?.rows ?? [])
    .find((row) => row.taskId === taskId);
}

export function agreeTime(task: { taskId: string; version: number }, newTime: string) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/agreed-time', {
      params: { path: { id: task.taskId }, header: ifMatch(task.version) },
      body: { newTime },
    }),
  );
}
