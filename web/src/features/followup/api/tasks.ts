import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type TaskRow = Schemas['TaskRow'];
export type TaskStatus = TaskRow['status'];
export type TargetType = TaskRow['targetType'];

/** A task as somebody has read it. */
export type TaskAt = Pick<TaskRow, 'id' | 'version'>;

/** What is still to be done. */
export const openStatuses: TaskStatus[] = ['PENDING', 'IN_PROGRESS', 'RESCHEDULED'];

export const callersQuery = queryOptions({
  queryKey: ['follow-up', 'callers'],
  queryFn: () => answer(api.GET('/api/follow-up/callers')),
  staleTime: 60_000,
});

export function assignTask(task: TaskAt, callerId: string) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/caller', {
      params: { path: { id: task.id }, header: ifMatch(task.version) },
      body: { callerId },
    }),
  );
}

export function cancelTask(task: TaskAt) {
  return answer(
    api.POST('/api/follow-up/tasks/{id}/cancellation', {
      params: { path: { id: task.id }, header: ifMatch(task.version) },
    }),
  );
}
