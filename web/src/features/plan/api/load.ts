import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type LoadView = Schemas['LoadView'];
export type CallerLoad = Schemas['CallerLoad'];
export type LoadCell = Schemas['LoadCell'];
export type LoadTask = Schemas['LoadTask'];
export type Move = Schemas['Move'];
export type MovedCalls = Schemas['MovedCalls'];

export const loadQuery = (from: string | undefined, days: number, department?: string) =>
  queryOptions({
    queryKey: ['follow-up', 'load', from, days, department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/follow-up/load', {
          params: { query: { days, ...(from && { from }), ...(department && { department }) } },
          signal,
        }),
      ),
  });

/** Calls of one person, or of nobody: on one day or the days up to another, or all from before it, or all. */
export interface Where {
  callerId: string | null;
  day?: string;
  to?: string;
  before?: string;
}

export const loadTasksQuery = ({ callerId, ...when }: Where) =>
  queryOptions({
    queryKey: ['follow-up', 'load-tasks', callerId, when],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/follow-up/load/tasks', {
          params: { query: { ...when, ...(callerId && { callerId }) } },
          signal,
        }),
      ),
  });

export function moveCalls(moves: Move[]) {
  return answer(api.POST('/api/follow-up/moves', { body: { moves } }));
}

export function handOver(fromCallerId: string, toCallerIds: string[]) {
  return answer(api.POST('/api/follow-up/handovers', { body: { fromCallerId, toCallerIds } }));
}
