import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type RightView = Schemas['RightView'];
export type RoleForm = Schemas['RoleForm'];
export type RoleView = Schemas['RoleView'];
export type Scope = RoleView['viewScope'];

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => answer(api.GET('/api/roles')),
  staleTime: 5 * 60_000,
});

export const rightsQuery = queryOptions({
  queryKey: ['rights'],
  queryFn: () => answer(api.GET('/api/rights')),
  staleTime: Number.POSITIVE_INFINITY,
});

export function addRole(body: RoleForm, key: string) {
  return answer(api.POST('/api/roles', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeRole(before: RoleView, body: RoleForm) {
  return answer(
    api.PUT('/api/roles/{id}', {
      params: { path: { id: before.id }, header: ifMatch(before.version) },
      body,
    }),
  );
}
