import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Loyalty = Schemas['LoyaltyView'];
export type Board = Schemas['LifecycleBoardView'];
export type Case = Schemas['ChurnCaseView'];
export type Proposal = Schemas['ProposalView'];
export type Stage = Loyalty['stage'];
export type Reason = NonNullable<Case['reason']>;

export const loyaltyKey = ['loyalty'] as const;

export const loyaltyQuery = (id: string) =>
  queryOptions({
    queryKey: [...loyaltyKey, 'of', id],
    queryFn: () => answer(api.GET('/api/customers/{id}/loyalty', { params: { path: { id } } })),
  });

export const boardQuery = (department: string | undefined, month: string) =>
  queryOptions({
    queryKey: [...loyaltyKey, 'board', department, month],
    queryFn: () =>
      answer(
        api.GET('/api/lifecycle-board', {
          params: { query: { month, ...(department && { department }) } },
        }),
      ),
  });

export const proposalsQuery = queryOptions({
  queryKey: [...loyaltyKey, 'proposals'],
  queryFn: () => answer(api.GET('/api/lifelong-proposals')),
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...loyaltyKey, 'case', id],
    queryFn: () => answer(api.GET('/api/churn-cases/{id}', { params: { path: { id } } })),
  });

export function changeCase({ id, version }: Case, body: Schemas['CaseForm']) {
  return answer(
    api.PUT('/api/churn-cases/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function closeCase({ id }: Case, version: number, body: Schemas['ClosingForm']) {
  return answer(
    api.POST('/api/churn-cases/{id}/closing', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function sayFarewell(id: string, body: Schemas['FarewellForm'], key: string) {
  return answer(
    api.POST('/api/customers/{id}/farewell', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function proposeForLife(id: string, body: Schemas['ProposalForm'], key: string) {
  return answer(
    api.POST('/api/customers/{id}/lifelong-proposal', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export async function decide({ id, version }: Proposal, body: Schemas['DecisionForm']) {
  await api.POST('/api/lifelong-proposals/{id}/decision', {
    body,
    params: { path: { id }, header: ifMatch(version) },
  });
}
