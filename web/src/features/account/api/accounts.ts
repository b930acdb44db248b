import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Account = Schemas['AccountView'];
export type AccountRow = Schemas['AccountRow'];
export type Plan = Account['plans'][number];
export type PlanForm = Schemas['AccountPlanForm'];
export type VariableRow = Plan['variables'][number];
export type Variable = VariableRow['variable'];

export const variables: Variable[] = ['PERSONNEL', 'QUALITY', 'NEGLECT', 'NEEDS', 'COMPETITORS'];

export const accountsKey = ['accounts'] as const;

export const accountsQuery = queryOptions({
  queryKey: [...accountsKey, 'all'],
  queryFn: () => answer(api.GET('/api/accounts')),
});

export const risksQuery = queryOptions({
  queryKey: [...accountsKey, 'risks'],
  queryFn: () => answer(api.GET('/api/hand-over-risks')),
});

export const accountQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...accountsKey, 'one', customerId],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/account', { params: { path: { customerId } } })),
  });

export function savePlan(customerId: string, version: number, body: PlanForm) {
  return answer(
    api.PUT('/api/customers/{customerId}/account-plan', {
      body,
      params: { path: { customerId }, header: ifMatch(version) },
    }),
  );
}

export const mentionsQuery = queryOptions({
  queryKey: [...accountsKey, 'competitors'],
  queryFn: () => answer(api.GET('/api/competitor-mentions')),
});
