import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type HandOverRow = Schemas['HandOverRow'];
export type HandOverView = Schemas['HandOverView'];
export type HandOverOrder = Schemas['HandOverOrder'];
export type OrderData = HandOverOrder['wrong'][number];

export const handOversKey = ['work-orders', 'hand-overs'] as const;

export interface SheetFilter {
  advisor?: string;
  received?: boolean;
}

export const sheetsKey = (filter: SheetFilter) => [...handOversKey, 'sheets', filter] as const;

export function listHandOvers(filter: SheetFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/order-hand-overs', { params: { query }, ...(signal && { signal }) }));
}

/** Delivered in the last week and not handed over: of one advisor, or of all whom one may see. */
export const openOrdersQuery = (advisor: string | undefined) =>
  queryOptions({
    queryKey: [...handOversKey, 'open', advisor],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/order-hand-overs/open-orders', {
          params: { query: advisor ? { advisor } : {} },
          signal,
        }),
      ),
  });

export const handOverQuery = (id: string) =>
  queryOptions({
    queryKey: [...handOversKey, 'one', id],
    queryFn: () => answer(api.GET('/api/order-hand-overs/{id}', { params: { path: { id } } })),
  });

export function handOverOrders(orderIds: string[], key: string) {
  return answer(
    api.POST('/api/order-hand-overs', { params: { header: { 'Idempotency-Key': key } }, body: { orderIds } }),
  );
}

export function receiveHandOver(id: string) {
  return answer(api.PUT('/api/order-hand-overs/{id}/receipt', { params: { path: { id } } }));
}

export function checkOrderData(orderId: string, wrong: OrderData[]) {
  return answer<unknown>(
    api.PUT('/api/order-data-checks/{orderId}', { params: { path: { orderId } }, body: { wrong } }),
  );
}
