import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type DepartmentForm = Schemas['DepartmentForm'];
export type DepartmentView = Schemas['DepartmentView'];
export type DepartmentKind = DepartmentView['kind'];

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => answer(api.GET('/api/departments')),
  staleTime: 5 * 60_000,
});

export function addDepartment(body: DepartmentForm, key: string) {
  return answer(api.POST('/api/departments', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeDepartment(before: DepartmentView, body: DepartmentForm) {
  return answer(
    api.PUT('/api/departments/{id}', {
      params: { path: { id: before.id }, header: ifMatch(before.version) },
      body,
    }),
  );
}
