import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type PoolRule = Schemas['PoolRuleView'];
export type PoolRuleForm = Schemas['PoolRuleForm'];
export type PoolStanding = Schemas['KindStanding'];
export type Claim = Schemas['ClaimView'];
export type Returning = Schemas['ReturningCustomer'];
export type OwnerPeriod = Schemas['OwnerPeriod'];

/** Beneath the customers: whoever changes one has all of this fetched again. */
export const poolTopic = 'customers';

export const rulesQuery = queryOptions({
  queryKey: [poolTopic, 'pool', 'rules'],
  queryFn: () => answer(api.GET('/api/customer-pool/rules')),
});

export function changeRule(before: PoolRule, body: PoolRuleForm) {
  return answer(
    api.PUT('/api/customer-pool/rules/{kind}', {
      params: { path: { kind: before.kind }, header: ifMatch(before.version) },
      headers: ifMatch(before.version),
      body,
    }),
  );
}

export const standingQuery = queryOptions({
  queryKey: [poolTopic, 'pool', 'standing'],
  queryFn: () => answer(api.GET('/api/customer-pool/standing')),
});

export const returnsQuery = (mine: boolean) =>
  queryOptions({
    queryKey: [poolTopic, 'pool', 'returns', mine],
    queryFn: () => answer(api.GET('/api/customer-pool/returns', { params: { query: { mine } } })),
  });

export function claim(ids: string[], key: string) {
  return answer(
    api.POST('/api/customer-pool/claims', { body: { ids }, headers: { 'Idempotency-Key': key } }),
  );
}

export const ownersQuery = (id: string) =>
  queryOptions({
    queryKey: [poolTopic, 'owners', id],
    queryFn: () => answer(api.GET('/api/customers/{id}/owners', { params: { path: { id } } })),
  });

export function returnToPool(customer: { id: string; version: number }, reason: string) {
  return answer(
    api.POST('/api/customers/{id}/return', {
      params: { path: { id: customer.id }, header: ifMatch(customer.version) },
      headers: ifMatch(customer.version),
      body: { reason },
    }),
  );
}
