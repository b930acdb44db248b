import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { complaintsKey } from './complaints';

export type ComplaintFigures = Schemas['ComplaintFiguresView'];
export type ComplaintTopic = Schemas['ComplaintTopic'];

export interface FigureScope {
  from: string;
  to: string;
  department?: string;
}

export const complaintFiguresQuery = (scope: FigureScope) =>
  queryOptions({
    queryKey: [...complaintsKey, 'figures', scope],
    queryFn: () => answer(api.GET('/api/complaint-figures', { params: { query: { ...scope } } })),
  });

export const complaintTopicsQuery = (department: string | undefined) =>
  queryOptions({
    queryKey: [...complaintsKey, 'topics', department],
    queryFn: () =>
      answer(api.GET('/api/complaint-topics', { params: { query: { ...(department && { department }) } } })),
  });

/** The clocks by whose keeping a rate is counted: the report to the general manager, the answer to the customer. */
export type InTime = 'T1_REPORT' | 'T2_REPLY';

export const isInTime = (it: string | undefined): it is InTime => it === 'T1_REPORT' || it === 'T2_REPLY';

export const inTimeKey = (scope: FigureScope, inTime: InTime) =>
  [...complaintsKey, 'in-time', scope, inTime] as const;

export function listInTime(scope: FigureScope, inTime: InTime, after?: string, signal?: AbortSignal) {
  const query = { ...scope, inTime, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/complaints', { params: { query }, ...(signal && { signal }) }));
}
