import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Handover = Schemas['HandoverView'];
export type HandoverForm = Schemas['HandoverForm'];
export type HandoverPart = Schemas['HandoverPartForm'];
export type InHand = Schemas['InHandView'];
export type HandoverBox = 'FOR_ME' | 'BY_ME' | 'ALL';

export const handoversKey = ['handovers'] as const;

export function listHandovers(box: HandoverBox, from?: string, after?: string, signal?: AbortSignal) {
  const query = { box, ...(from && { from }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/handovers', { params: { query }, ...(signal && { signal }) }));
}

/** What waits for the person who looks. */
export const waitingHandoversQuery = queryOptions({
  queryKey: [...handoversKey, 'waiting'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/handovers', {
        params: { query: { box: 'FOR_ME', status: 'PROPOSED', size: 5 } },
        signal,
      }),
    ),
});

export const handoverQuery = (id: string) =>
  queryOptions({
    queryKey: [...handoversKey, 'one', id],
    queryFn: () => answer(api.GET('/api/handovers/{id}', { params: { path: { id } } })),
  });

export const inHandQuery = (employeeId: string) =>
  queryOptions({
    queryKey: [...handoversKey, 'in-hand', employeeId],
    queryFn: () => answer(api.GET('/api/work-in-hand/{employeeId}', { params: { path: { employeeId } } })),
    retry: false,
  });

export function listPieces(employeeId: string, kind: string, after?: string, signal?: AbortSignal) {
  return answer(
    api.GET('/api/work-in-hand/{employeeId}/{kind}', {
      params: { path: { employeeId, kind }, query: after === undefined ? {} : { after } },
      ...(signal && { signal }),
    }),
  );
}

export function proposeHandover(body: HandoverForm, key: string) {
  return answer(api.POST('/api/handovers', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function confirmHandover({ id, version }: Handover) {
  return answer(
    api.POST('/api/handovers/{id}/confirmation', { params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function declineHandover({ id, version }: Handover, reason: string) {
  return answer(
    api.POST('/api/handovers/{id}/refusal', {
      params: { path: { id }, header: ifMatch(version) },
      body: { reason },
    }),
  );
}

export function giveBackHandover({ id, version }: Handover) {
  return answer(
    api.POST('/api/handovers/{id}/return', { params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function withdrawHandover({ id, version }: Handover) {
  return answer(
    api.POST('/api/handovers/{id}/withdrawal', { params: { path: { id }, header: ifMatch(version) } }),
  );
}
