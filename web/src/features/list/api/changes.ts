import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type BulkForm = Schemas['BulkForm'];
export type BulkMode = BulkForm['mode'];
export type Refused = Schemas['BulkView']['refused'][number];

/** One field of many records at once. */
export function changeMany(list: string, body: BulkForm, key: string) {
  return answer(
    api.POST('/api/lists/{list}/changes', {
      params: { path: { list }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function undoMany(list: string, id: string) {
  return answer(api.POST('/api/lists/{list}/changes/{id}/cancellation', { params: { path: { list, id } } }));
}
