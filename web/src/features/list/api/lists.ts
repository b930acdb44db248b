import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type ListView = Schemas['ListView'];
export type ListField = Schemas['ListFieldView'];
export type Relation = Schemas['RelationView'];
export type ListRow = Schemas['ListRow'];
export type FieldType = ListField['type'];
export type Operator = ListField['operators'][number];

/** What narrows a list, as the server reads it. */
export interface Narrowing {
  q?: string;
  filter?: string;
}

export interface RowsWanted extends Narrowing {
  sort?: string;
  columns?: string;
}

/** What the list knows. The names in it are in the language of the page. */
export const listQuery = (list: string, language: string) =>
  queryOptions({
    queryKey: ['lists', list, 'fields', language],
    queryFn: () => answer(api.GET('/api/lists/{list}', { params: { path: { list } } })),
    staleTime: 5 * 60_000,
  });

/** Beneath the topic of the records, so that whoever changes one has the list fetched again. */
export const rowsKey = (topic: string, list: string, wanted: RowsWanted) =>
  [topic, 'list', list, wanted] as const;

export function listRows(list: string, wanted: RowsWanted, after?: string, signal?: AbortSignal) {
  const query = { ...wanted, ...(after !== undefined && { after }) };
  return answer(
    api.GET('/api/lists/{list}/rows', { params: { path: { list }, query }, ...(signal && { signal }) }),
  );
}

export const countQuery = (topic: string, list: string, narrowing: Narrowing) =>
  queryOptions({
    queryKey: [topic, 'list', list, 'count', narrowing],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/lists/{list}/count', { params: { path: { list }, query: narrowing }, signal })),
  });
