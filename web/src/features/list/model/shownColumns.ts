import { recall, remember } from '../../../lib/preferences';
import type { ListView } from '../api/lists';
import { knownColumns } from './columns';
import type { ListState } from './useListState';

const rememberedAs = (list: string) => `list.${list}.columns`;

/** The columns that stand there: chosen now or by the view, else as this browser remembers them, else the list's own. */
export function shownColumns(known: ListView, { look }: ListState): string[] {
  const remembered = recall(rememberedAs(known.name))?.split(',').filter(Boolean) ?? [];
  const wanted = [look.columns, remembered].find((it) => it.length > 0);
  return knownColumns(known, wanted ?? known.columns);
}

/** Told no columns when the list's own ones are wanted again. */
export function chooseColumns(known: ListView, state: ListState, columns: string[]): void {
  if (state.viewId === null) remember(rememberedAs(known.name), columns.join(','));
  state.change({ columns });
}
