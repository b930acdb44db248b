import { queryOptions } from '@tanstack/react-query';
import type { DepartmentForm, DepartmentKind, DepartmentView } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type { DepartmentForm, DepartmentKind, DepartmentView };

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => answer(api.GET('/api/departments')),
  staleTime: 5 * 60_000,
});

export function addDepartment(body: DepartmentForm, key: string) {
  return answer(api.POST('/api/departments', { body, headers: { 'Idempotency-Key': key } }));
}

export function changeDepartment(before: DepartmentView, body: DepartmentForm) {
  return answer(
    api.PUT('/api/departments/{id}', {
      params: { path: { id: before.id } },
      headers: ifMatch(before.version),
      body,
    }),
  );
}
