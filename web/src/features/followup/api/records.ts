import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type RecordRow = Schemas['RecordRow'];
export type RecordView = Schemas['RecordView'];
export type RecordForm = Schemas['RecordForm'];

export interface RecordFilter {
  from?: string;
  to?: string;
  satisfied?: RecordRow['satisfied'];
  grievance?: boolean;
  targetType?: RecordRow['targetType'];
}

export const recordsKey = (filter: RecordFilter) => ['follow-up', 'records', filter] as const;

export function listRecords(filter: RecordFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/follow-up/records', { params: { query }, ...(signal && { signal }) }));
}

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['follow-up', 'record', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up/records/{id}', { params: { path: { id } }, signal })),
  });

/** What may be asked again when an answer changes. */
export const questionsOfRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['follow-up', 'record', id, 'questions'],
    queryFn: () => answer(api.GET('/api/follow-up/records/{id}/questions', { params: { path: { id } } })),
    // What is being corrected must not move while somebody types.
    refetchOnWindowFocus: false,
  });

export function correctRecord(record: RecordView, body: RecordForm) {
  return answer(
    api.PUT('/api/follow-up/records/{id}', {
      params: { path: { id: record.id }, header: ifMatch(record.version) },
      body,
    }),
  );
}
