import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type TodayView = Schemas['TodayView'];
export type TodayRow = Schemas['TodayRow'];
export type TodayPart = TodayRow['part'];
export type TodayScope = 'MINE' | 'TEAM';

export const todayQuery = (scope: TodayScope) =>
  queryOptions({
    queryKey: ['follow-up', 'today', scope],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up/today', { params: { query: { scope } }, signal })),
    refetchInterval: 60_000,
  });

export function agreeTime(task: { taskId: string; version: number }, newTime: string) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/agreed-time', {
      params: { path: { id: task.taskId }, header: ifMatch(task.version) },
      body: { newTime },
    }),
  );
}
