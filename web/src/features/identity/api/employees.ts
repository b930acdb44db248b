import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type EmployeeForm = Schemas['EmployeeForm'];
export type EmployeeView = Schemas['EmployeeView'];
export type EmployeeStatus = EmployeeView['status'];

export interface EmployeeFilter {
  q?: string;
  status?: EmployeeStatus;
  departmentId?: string;
}

export const employeesKey = (filter: EmployeeFilter) => ['employees', 'list', filter] as const;

export function listEmployees(filter: EmployeeFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/employees', { params: { query }, ...(signal && { signal }) }));
}

export const employeeQuery = (id: string) =>
  queryOptions({
    queryKey: ['employees', 'one', id],
    queryFn: () => answer(api.GET('/api/employees/{id}', { params: { path: { id } } })),
  });

export function addEmployee(body: EmployeeForm, key: string) {
  return answer(api.POST('/api/employees', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeEmployee(before: EmployeeView, body: EmployeeForm) {
  return answer(
    api.PUT('/api/employees/{id}', {
      params: { path: { id: before.id }, header: ifMatch(before.version) },
      body,
    }),
  );
}

/** Gives a one-time link by which the person sets a password; it is shown once. */
export function openSignIn(id: string, loginName: string) {
  return answer(api.POST('/api/employees/{id}/sign-in', { params: { path: { id } }, body: { loginName } }));
}

export function disableSignIn(id: string) {
  return answer(api.DELETE('/api/employees/{id}/sign-in', { params: { path: { id } } }));
}
