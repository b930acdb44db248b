import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type WorkOrderRow = Schemas['WorkOrderRow'];
export type WorkOrderView = Schemas['WorkOrderView'];
export type WorkOrderForm = Schemas['WorkOrderForm'];
export type FollowUpForm = Schemas['FollowUpForm'];

export interface WorkOrderFilter {
  q?: string;
  vehicle?: string;
  customer?: string;
  advisor?: string;
  status?: WorkOrderRow['status'];
  repairType?: WorkOrderRow['repairType'];
  awaitingConsent?: boolean;
}

export const workOrdersKey = (filter: WorkOrderFilter) => ['work-orders', 'list', filter] as const;

export function listWorkOrders(filter: WorkOrderFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/work-orders', { params: { query }, ...(signal && { signal }) }));
}

export const workOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-orders', 'one', id],
    queryFn: () => answer(api.GET('/api/work-orders/{id}', { params: { path: { id } } })),
  });

export function addWorkOrder(body: WorkOrderForm, key: string) {
  return answer(api.POST('/api/work-orders', { body, headers: { 'Idempotency-Key': key } }));
}

export function changeWorkOrder({ order }: WorkOrderView, body: WorkOrderForm) {
  const header = ifMatch(order.version);
  return answer(
    api.PUT('/api/work-orders/{id}', { params: { path: { id: order.id }, header }, headers: header, body }),
  );
}

export function deliverWorkOrder({ order }: WorkOrderView, followUp: FollowUpForm, key: string) {
  const header = ifMatch(order.version);
  return answer(
    api.POST('/api/work-orders/{id}/delivery', {
      params: { path: { id: order.id }, header },
      headers: { ...header, 'Idempotency-Key': key },
      body: { followUp },
    }),
  );
}

export function answerConsent(id: string, body: FollowUpForm, key: string) {
  return answer(
    api.POST('/api/work-orders/{id}/follow-up-consent', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );
}

export function cancelWorkOrder({ order }: WorkOrderView) {
  const header = ifMatch(order.version);
  return answer(
    api.POST('/api/work-orders/{id}/cancellation', {
      params: { path: { id: order.id }, header },
      headers: header,
    }),
  );
}

export function reinstateWorkOrder(id: string) {
  return answer(api.DELETE('/api/work-orders/{id}/cancellation', { params: { path: { id } } }));
}

export function deleteWorkOrder({ order }: WorkOrderView) {
  const header = ifMatch(order.version);
  return answer(
    api.DELETE('/api/work-orders/{id}', { params: { path: { id: order.id }, header }, headers: header }),
  );
}

export function restoreWorkOrder(id: string) {
  return answer(api.POST('/api/work-orders/{id}/restoration', { params: { path: { id } } }));
}

/** The customer's data were gone through with the customer. */
export function verifyCustomerData(id: string) {
  return answer(api.POST('/api/work-orders/{id}/data-verification', { params: { path: { id } } }));
}
