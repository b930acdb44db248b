import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

/** The value is any text, number, code or list of codes, for which the description of the API has no type. */
export type BulkForm = Omit<Schemas['BulkForm'], 'value'> & { value?: unknown };
export type BulkMode = BulkForm['mode'];
export type Refused = Schemas['BulkView']['refused'][number];

/** One field of many records at once. */
export function changeMany(list: string, body: BulkForm, key: string) {
  return answer(
    api.POST('/api/lists/{list}/changes', {
      params: { path: { list }, header: { 'Idempotency-Key': key } },
      body: body as never,
    }),
  );
}

export function undoMany(list: string, id: string) {
  return answer(api.POST('/api/lists/{list}/changes/{id}/cancellation', { params: { path: { list, id } } }));
}
