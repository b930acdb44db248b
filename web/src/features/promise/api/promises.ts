import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Promised = Schemas['PromiseView'];
export type PromiseForm = Schemas['PromiseForm'];
export type Proposal = Schemas['PromiseProposal'];
export type RateRow = Schemas['PromiseRateRow'];

export const promisesKey = ['promises'] as const;

export const promiseQuery = (id: string) =>
  queryOptions({
    queryKey: [...promisesKey, 'one', id],
    queryFn: () => answer(api.GET('/api/promises/{id}', { params: { path: { id } } })),
  });

export const ofCustomerQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...promisesKey, 'of', customerId],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/promises', { params: { path: { customerId } } })),
  });

export const owedQuery = (team: boolean) =>
  queryOptions({
    queryKey: [...promisesKey, 'owed', team],
    queryFn: () => answer(api.GET('/api/owed-promises', { params: { query: { team } } })),
  });

export const ratesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...promisesKey, 'rates', from, to],
    queryFn: () => answer(api.GET('/api/promise-rates', { params: { query: { from, to } } })),
  });

export const proposalsQuery = (text: string) =>
  queryOptions({
    queryKey: ['promise-proposals', text],
    queryFn: () => answer(api.POST('/api/promise-proposals', { body: { text } })),
    staleTime: 300_000,
  });

export function givePromise(body: PromiseForm, key: string) {
  return answer(api.POST('/api/promises', { body, params: { header: { 'Idempotency-Key': key } } }));
}

const at = ({ id, version }: Promised) => ({ path: { id }, header: ifMatch(version) });

export function changePromise(promise: Promised, body: Schemas['PromiseWordsForm']) {
  return answer(api.PUT('/api/promises/{id}', { body, params: at(promise) }));
}

export function keepPromise(promise: Promised, body: Schemas['PromiseKeptForm']) {
  return answer(api.POST('/api/promises/{id}/fulfilment', { body, params: at(promise) }));
}

export function movePromise(promise: Promised, body: Schemas['PromiseMoveForm']) {
  return answer(api.POST('/api/promises/{id}/moves', { body, params: at(promise) }));
}

export function breakPromise(promise: Promised, reason: string) {
  return answer(api.POST('/api/promises/{id}/failure', { body: { reason }, params: at(promise) }));
}

export function withdrawPromise(promise: Promised, reason: string) {
  return answer(api.POST('/api/promises/{id}/withdrawal', { body: { reason }, params: at(promise) }));
}
