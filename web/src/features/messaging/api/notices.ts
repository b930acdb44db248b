import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type Notice = Schemas['NoticeRow'];

/** Everything under this key is asked again when the server says that there is something new. */
export const noticesKey = ['notices'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...noticesKey, 'unread-count'],
  queryFn: async () => (await answer(api.GET('/api/notices/unread-count'))).count,
});

export const latestQuery = queryOptions({
  queryKey: [...noticesKey, 'latest'],
  queryFn: async () => (await listNotices(false, undefined, undefined, 8)).items,
});

/** Enough for a day's page; the rest stands under the bell. */
export const newestUnreadQuery = queryOptions({
  queryKey: [...noticesKey, 'newest-unread'],
  queryFn: async ({ signal }) => (await listNotices(true, undefined, signal, 20)).items,
});

export const noticesListKey = (unread: boolean) => [...noticesKey, 'list', unread] as const;

export function listNotices(unread: boolean, after?: string, signal?: AbortSignal, size?: number) {
  const query = { unread, ...(after !== undefined && { after }), ...(size && { size }) };
  return answer(api.GET('/api/notices', { params: { query }, ...(signal && { signal }) }));
}

export function readNotice(id: string) {
  return answer(api.PUT('/api/notices/{id}/reading', { params: { path: { id } } }));
}

export function readAllNotices() {
  return answer(api.PUT('/api/notices/reading'));
}
