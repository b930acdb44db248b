import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type CallerView = Schemas['CallerView'];
export type KnownCaller = Schemas['KnownCaller'];
export type MissedCall = Schemas['MissedCallRow'];
export type IncomingCallForm = Schemas['IncomingCallForm'];

export const callerQuery = (number: string) =>
  queryOptions({
    queryKey: ['telephone', 'caller', number],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/incoming-calls/caller', { params: { query: { number } }, signal })),
    enabled: number !== '',
    retry: false,
    refetchOnWindowFocus: false,
  });

export const incomingCallQuery = (id: string) =>
  queryOptions({
    queryKey: ['telephone', 'call', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/incoming-calls/{id}', { params: { path: { id } }, signal })),
    enabled: id !== '',
    refetchOnWindowFocus: false,
  });

export const ringingQuery = queryOptions({
  queryKey: ['telephone', 'ringing'],
  queryFn: ({ signal }) => answer(api.GET('/api/incoming-calls/ringing', { signal })),
});

export const missedQuery = (team: boolean) =>
  queryOptions({
    queryKey: ['telephone', 'missed', team],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/incoming-calls/missed', { params: { query: { team } }, signal })),
    refetchInterval: 60_000,
  });

export const extensionQuery = queryOptions({
  queryKey: ['telephone', 'extension'],
  queryFn: ({ signal }) => answer(api.GET('/api/telephone/extension', { signal })),
});

export function takeCall(body: IncomingCallForm, key: string) {
  return answer(api.POST('/api/incoming-calls', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function callBack(id: string, reached: boolean) {
  return answer(
    api.POST('/api/incoming-calls/{id}/call-back', { params: { path: { id } }, body: { reached } }),
  );
}

export function changeExtension(extension: string | null) {
  return answer(api.PUT('/api/telephone/extension', { body: { extension } }));
}
