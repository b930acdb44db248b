import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type SavedView = Schemas['SavedView'];
export type SavedViewForm = Schemas['SavedViewForm'];
export type Sharing = SavedView['sharedWith'];

export const viewsQuery = (list: string) =>
  queryOptions({
    queryKey: ['lists', list, 'views'],
    queryFn: () => answer(api.GET('/api/lists/{list}/views', { params: { path: { list } } })),
    staleTime: 60_000,
  });

export function saveView(list: string, body: SavedViewForm, key: string) {
  return answer(
    api.POST('/api/lists/{list}/views', {
      params: { path: { list }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function changeView(list: string, view: SavedView, body: SavedViewForm) {
  return answer(
    api.PUT('/api/lists/{list}/views/{id}', {
      params: { path: { list, id: view.id }, header: ifMatch(view.version) },
      body,
    }),
  );
}

export function deleteView(list: string, id: string) {
  return answer(api.DELETE('/api/lists/{list}/views/{id}', { params: { path: { list, id } } }));
}

export function pinView(list: string, id: string, pinned: boolean) {
  const params = { path: { list, id } };
  return answer<unknown>(
    pinned
      ? api.PUT('/api/lists/{list}/views/{id}/pin', { params })
      : api.DELETE('/api/lists/{list}/views/{id}/pin', { params }),
  );
}
