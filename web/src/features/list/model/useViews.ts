import { useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotencyKey } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import {
  changeView,
  deleteView,
  pinView,
  type SavedView,
  type SavedViewForm,
  type Sharing,
  saveView,
  viewsQuery,
} from '../api/views';
import { writeFilter } from './filter';
import { type Look, lookOf } from './useListState';

export interface ViewName {
  name: string;
  sharedWith: Sharing;
}

function formOf({ name, sharedWith }: ViewName, look: Look): SavedViewForm {
  const filter = writeFilter(look.filter);
  return {
    name: name.trim(),
    sharedWith,
    columns: look.columns,
    ...(look.q && { q: look.q }),
    ...(filter && { filter: JSON.parse(filter) }),
    ...(look.sort && { sort: look.sort }),
  };
}

/** The saved views of a list and what can be done with them. */
export function useViews(list: string) {
  const t = useTexts();
  const words = t.list;
  const client = useQueryClient();
  const toasts = useToasts();
  const query = viewsQuery(list);
  const views = useQuery(query);
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey });

  const create = async ({ pinned, ...named }: ViewName & { pinned: boolean }, look: Look, key: string) => {
    const saved = await saveView(list, formOf(named, look), key);
    if (pinned) await pinView(list, saved.id, true);
    await refresh();
    return saved;
  };
  /** Whether it went well; what did not is said. */
  const attempt = async (steps: () => Promise<void>) => {
    try {
      await steps();
      return true;
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
      await refresh();
      return false;
    }
  };
  return {
    views: views.data,
    pending: views.isPending,
    create,
    /** Its name and who sees it; how it looks at the list stays. */
    rename: async (view: SavedView, { pinned, ...named }: ViewName & { pinned: boolean }) => {
      const saved = await changeView(list, view, formOf(named, lookOf(view)));
      if (pinned !== view.pinned) await pinView(list, view.id, pinned);
      await refresh();
      return saved;
    },
    update: (view: SavedView, look: Look) =>
      attempt(async () => {
        await changeView(list, view, formOf(view, look));
        await refresh();
        toasts.done(words.viewSaved(view.name));
      }),
    pin: (view: SavedView, pinned: boolean) =>
      attempt(async () => {
        client.setQueryData(query.queryKey, (all) =>
          all?.map((it) => (it.id === view.id ? { ...it, pinned } : it)),
        );
        await pinView(list, view.id, pinned);
        await refresh();
      }),
    remove: (view: SavedView) =>
      attempt(async () => {
        await deleteView(list, view.id);
        await refresh();
        const bringBack = () =>
          attempt(async () => {
            await create(view, lookOf(view), idempotencyKey());
            toasts.done(words.viewBack(view.name));
          });
        toasts.undoable(words.viewDeleted(view.name), () => void bringBack());
      }),
  };
}
