import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type CustomerRow = Schemas['CustomerRow'];
export type CustomerView = Schemas['CustomerView'];
export type CustomerForm = Schemas['CustomerForm'];
export type ContactPoint = Schemas['PointView'];
export type ContactType = ContactPoint['type'];
export type ConsentForm = Schemas['ConsentForm'];
export type ConsentStatus = ConsentForm['status'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Overview = Schemas['OverviewView'];

export interface CustomerFilter {
  q?: string;
  owner?: string;
  department?: string;
  type?: CustomerRow['type'];
  stage?: CustomerRow['lifecycleStage'];
  consent?: string;
  sort?: 'CHANGED' | 'NAME' | 'SERVICE';
}

export const customersKey = (filter: CustomerFilter) => ['customers', 'list', filter] as const;

export function listCustomers(filter: CustomerFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/customers', { params: { query }, ...(signal && { signal }) }));
}

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => answer(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  });

/** The whole page in one request; the parts belong to other rooms and are typed by those. */
export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'overview', id],
    queryFn: () => answer(api.GET('/api/customers/{id}/overview', { params: { path: { id } } })),
  });

export function listTimeline(id: string, kinds: string, after?: string, signal?: AbortSignal) {
  const query = { ...(kinds && { kinds }), ...(after !== undefined && { after }) };
  return answer(
    api.GET('/api/customers/{id}/timeline', { params: { path: { id }, query }, ...(signal && { signal }) }),
  );
}

export function addCustomer(body: CustomerForm, key: string) {
  return answer(api.POST('/api/customers', { body, headers: { 'Idempotency-Key': key } }));
}

export function changeCustomer(before: CustomerView, body: CustomerForm) {
  return answer(
    api.PUT('/api/customers/{id}', {
      params: { path: { id: before.id }, header: ifMatch(before.version) },
      headers: ifMatch(before.version),
      body,
    }),
  );
}

export function deleteCustomer(customer: { id: string; version: number }) {
  return answer(
    api.DELETE('/api/customers/{id}', {
      params: { path: { id: customer.id }, header: ifMatch(customer.version) },
      headers: ifMatch(customer.version),
    }),
  );
}

export function restoreCustomer(id: string) {
  return answer(api.POST('/api/customers/{id}/restoration', { params: { path: { id } } }));
}

export const consentsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'consents', customerId],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/consents', { params: { path: { customerId } } })),
  });

export function recordConsent(customerId: string, body: ConsentForm, key: string) {
  return answer(
    api.POST('/api/customers/{customerId}/consents', {
      params: { path: { customerId } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );
}

export function leaveAlone(customerId: string, body: Schemas['DoNotContactForm'], key: string) {
  return answer(
    api.POST('/api/customers/{customerId}/do-not-contact', {
      params: { path: { customerId } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );
}

export function liftBlock(customerId: string, id: string) {
  return answer(
    api.DELETE('/api/customers/{customerId}/do-not-contact/{id}', { params: { path: { customerId, id } } }),
  );
}

export function search(q: string, signal: AbortSignal) {
  return answer(api.GET('/api/search', { params: { query: { q } }, signal }));
}
