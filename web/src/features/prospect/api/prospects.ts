import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Entry = Schemas['ProspectEntryView'];
export type Register = Schemas['RegisterView'];
export type Criteria = Schemas['CriteriaView'];
export type ConversionRow = Schemas['ConversionRow'];
export type By = 'REGISTER' | 'SALESPERSON' | 'MONTH';

export const prospectsKey = ['prospects'] as const;

export const registersQuery = queryOptions({
  queryKey: [...prospectsKey, 'registers'],
  queryFn: () => answer(api.GET('/api/prospect-registers')),
});

export const criteriaQuery = queryOptions({
  queryKey: [...prospectsKey, 'criteria'],
  queryFn: () => answer(api.GET('/api/qualification-criteria')),
});

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: [...prospectsKey, 'entry', id],
    queryFn: () => answer(api.GET('/api/prospect-entries/{id}', { params: { path: { id } } })),
  });

export const conversionQuery = (by: By, from: string, to: string) =>
  queryOptions({
    queryKey: [...prospectsKey, 'conversion', by, from, to],
    queryFn: () => answer(api.GET('/api/prospect-conversion', { params: { query: { by, from, to } } })),
  });

export function addRegister(body: Schemas['RegisterForm'], key: string) {
  return answer(
    api.POST('/api/prospect-registers', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

export function changeRegister({ id, version }: Register, body: Schemas['RegisterForm']) {
  return answer(
    api.PUT('/api/prospect-registers/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function enter(register: string, body: Schemas['EntryForm'], key: string) {
  return answer(
    api.POST('/api/prospect-registers/{id}/entries', {
      body,
      params: { path: { id: register }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function changeCriteria(body: Schemas['CriteriaForm'], key: string) {
  return answer(
    api.POST('/api/qualification-criteria', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

const at = ({ id, version }: Entry) => ({ path: { id }, header: ifMatch(version) });

export const filterOut = (entry: Entry, reason: string) =>
  answer(api.POST('/api/prospect-entries/{id}/filtering', { params: at(entry), body: { reason } }));

export const restore = (entry: Entry) =>
  answer(api.POST('/api/prospect-entries/{id}/restoration', { params: at(entry) }));

export const score = (entry: Entry, points: number[]) =>
  answer(api.PUT('/api/prospect-entries/{id}/scores', { params: at(entry), body: { points } }));

export const think = (entry: Entry, text: string, recommends: boolean) =>
  answer(
    api.POST('/api/prospect-entries/{id}/opinions', {
      params: { path: { id: entry.id } },
      body: { text, recommends },
    }),
  );

export const decide = (entry: Entry, approved: boolean, reason: string | null) =>
  answer(api.POST('/api/prospect-entries/{id}/decision', { params: at(entry), body: { approved, reason } }));

export const plan = (entry: Entry, strategy: string, psychology: string | null) =>
  answer(
    api.PUT('/api/prospect-entries/{id}/strategy', { params: at(entry), body: { strategy, psychology } }),
  );
