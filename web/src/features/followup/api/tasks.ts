import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type TaskRow = Schemas['TaskRow'];
export type TaskStatus = TaskRow['status'];
export type TargetType = TaskRow['targetType'];

export interface TaskFilter {
  status?: TaskStatus[];
  targetType?: TargetType;
  callerId?: string;
  unassigned?: boolean;
  from?: string;
  to?: string;
  q?: string;
}

export const tasksKey = (filter: TaskFilter) => ['follow-up', 'tasks', filter] as const;

export function listTasks(filter: TaskFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/follow-up/tasks', { params: { query }, ...(signal && { signal }) }));
}

export const callersQuery = queryOptions({
  queryKey: ['follow-up', 'callers'],
  queryFn: () => answer(api.GET('/api/follow-up/callers')),
  staleTime: 60_000,
});

export function assignTask(task: TaskRow, callerId: string) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/caller', {
      params: { path: { id: task.id }, header: ifMatch(task.version) },
      body: { callerId },
    }),
  );
}

export function cancelTask(task: TaskRow) {
  return answer(
    api.POST('/api/follow-up/tasks/{id}/cancellation', {
      params: { path: { id: task.id }, header: ifMatch(task.version) },
    }),
  );
}
