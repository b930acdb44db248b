import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type Wall = Schemas['WallView'];
export type WallClock = Wall['clocks'][number];
export type Screen = Schemas['WallScreenView'];

/** With a key for a screen that hangs, without one for somebody who is signed in. A wall asks for ever. */
export const wallQuery = (key: string | null, department?: string) =>
  queryOptions({
    // Told anew when the server says that a complaint has moved.
    queryKey: ['complaints', 'wall', key, department],
    queryFn: ({ signal }) =>
      key
        ? answer(api.GET('/api/wall', { params: { header: { 'X-Wall-Key': key } }, signal }))
        : answer(
            api.GET('/api/wall-board', { params: { query: { ...(department && { department }) } }, signal }),
          ),
    refetchInterval: key ? 30_000 : 60_000,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
  });

export const screensKey = ['wall-screens'] as const;

export const screensQuery = queryOptions({
  queryKey: screensKey,
  queryFn: () => answer(api.GET('/api/wall-screens')),
});

export function hangScreen(body: Schemas['WallScreenForm'], key: string) {
  return answer(api.POST('/api/wall-screens', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function takeDownScreen(id: string) {
  return answer(api.DELETE('/api/wall-screens/{id}', { params: { path: { id } } }));
}
