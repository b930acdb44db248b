import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type TokenView = Schemas['TokenView'];

export function changePassword(body: { current: string; replacement: string }) {
  return answer(api.POST('/api/session/password', { body }));
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => answer(api.GET('/api/tokens')),
});

export function addToken(body: { name: string; expiresOn?: string }, key: string) {
  return answer(api.POST('/api/tokens', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function revokeToken(id: string) {
  return answer(api.DELETE('/api/tokens/{id}', { params: { path: { id } } }));
}
