import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Relationship = Schemas['RelationshipView'];
export type Level = Relationship['level'];
export type Sign = NonNullable<Schemas['LevelForm']['signs']>[number];
export type Structure = Schemas['StructureView'];
export type Picture = Schemas['Picture'];
export type Part = Schemas['Part'];
export type Warmth = Schemas['WarmthView'];
export type FunctionsRow = Schemas['FunctionsRow'];

export const levels: Level[] = ['PASSER_BY', 'ACQUAINTANCE', 'FRIEND', 'CONFIDANT'];

export const relationshipsKey = ['relationships'] as const;

export const ofCustomerQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'of', customerId],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/relationships', { params: { path: { customerId } } })),
  });

export const relationshipQuery = (id: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'one', id],
    queryFn: () => answer(api.GET('/api/relationships/{id}', { params: { path: { id } } })),
  });

export const warmthQuery = (id: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'warmth', id],
    queryFn: () => answer(api.GET('/api/relationships/{id}/warmth', { params: { path: { id } } })),
  });

export const structureQuery = queryOptions({
  queryKey: [...relationshipsKey, 'structure'],
  queryFn: () => answer(api.GET('/api/relationship-structure')),
});

export const candidatesQuery = queryOptions({
  queryKey: [...relationshipsKey, 'candidates'],
  queryFn: () => answer(api.GET('/api/relationship-candidates')),
});

export const changesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'changes', from, to],
    queryFn: () => answer(api.GET('/api/relationship-changes', { params: { query: { from, to } } })),
  });

export const functionsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['contacts-made', 'functions', from, to],
    queryFn: () => answer(api.GET('/api/contact-functions', { params: { query: { from, to } } })),
  });

export function begin(body: Schemas['RelationshipForm'], key: string) {
  return answer(api.POST('/api/relationships', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function aim({ id, version }: Relationship, body: Schemas['AimForm']) {
  return answer(
    api.PUT('/api/relationships/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function move({ id, version }: Relationship, body: Schemas['LevelForm'], key: string) {
  return answer(
    api.POST('/api/relationships/{id}/levels', {
      body,
      params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
    }),
  );
}
