import { useCallback, useMemo, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { SavedView } from '../api/views';
import { everything, filterOf, type Group, readFilter, sameFilter, writeFilter } from './filter';

/** How a list is looked at. */
export interface Look {
  q: string;
  filter: Group;
  /** `name` or `-name`; empty for the list's own order. */
  sort: string;
  /** None for the list's own columns. */
  columns: string[];
}

export type Change = Partial<Look> & { view?: string | null };

export const plain: Look = { q: '', filter: everything, sort: '', columns: [] };

export function lookOf(view: SavedView): Look {
  return {
    q: view.q ?? '',
    filter: filterOf(view.filter),
    sort: view.sort ?? '',
    columns: view.columns,
  };
}

/** Only what differs from the view, or from the list as it opens, stands in the address. */
export function readLook(params: URLSearchParams, base: Look): Look {
  const own = <Value>(name: string, read: (text: string) => Value, otherwise: Value) =>
    params.has(name) ? read(params.get(name) ?? '') : otherwise;
  return {
    q: own('q', (text) => text, base.q),
    filter: own('filter', readFilter, base.filter),
    sort: own('sort', (text) => text, base.sort),
    columns: own('columns', (text) => text.split(',').filter(Boolean), base.columns),
  };
}

/** A part that says nothing, where the base says something, stands in the address as an empty one. */
export function writeLook(params: URLSearchParams, look: Look, base: Look): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, text: string, same: boolean) =>
    same ? next.delete(name) : next.set(name, text);
  put('q', look.q, look.q === base.q);
  put('filter', writeFilter(look.filter) ?? '', sameFilter(look.filter, base.filter));
  put('sort', look.sort, look.sort === base.sort);
  put('columns', look.columns.join(','), look.columns.join() === base.columns.join());
  return next;
}

export interface ListState {
  look: Look;
  /** What the look is compared with: the chosen view, or the list as it opens. */
  base: Look;
  changed: boolean;
  viewId: string | null;
  change: (change: Change) => void;
}

/** Everything about how a list is looked at stands in the address: it survives a return, a reload and being sent on. */
export function useListState(baseOf: (viewId: string | null) => Look): ListState {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const viewId = params.get('view');
  const base = useMemo(() => baseOf(viewId), [baseOf, viewId]);
  // Two changes in a row must both hold, the second also before the address has followed the first.
  const seen = useRef(params);
  const latest = useRef(params);
  if (seen.current !== params) {
    seen.current = params;
    latest.current = params;
  }
  const look = useMemo(() => readLook(params, base), [params, base]);
  const change = useCallback(
    ({ view, ...changes }: Change) => {
      const before = latest.current;
      let next = new URLSearchParams(before);
      if (view !== undefined) {
        next = new URLSearchParams([...before].filter(([name]) => !lookParams.has(name)));
        if (view) next.set('view', view);
      }
      const towards = baseOf(next.get('view'));
      next = writeLook(next, { ...readLook(next, towards), ...changes }, towards);
      latest.current = next;
      // A view and a set of conditions are steps one can go back from; letters and columns are not.
      const replace = view === undefined && changes.filter === undefined;
      void navigate({ search: next.toString() }, { replace, preventScrollReset: true });
    },
    [navigate, baseOf],
  );
  const changed = ['q', 'filter', 'sort', 'columns'].some((name) => params.has(name));
  return { look, base, changed, viewId, change };
}

const lookParams = new Set(['q', 'filter', 'sort', 'columns', 'view']);
