import type { ListView, Narrowing, RowsWanted } from '../api/lists';
import type { ListState } from './useListState';

/** What is asked of the server; an order or a column that is no more does not keep the rows away. */
export function rowsWanted(
  known: ListView,
  { look }: ListState,
  narrowing: Narrowing,
  columns: readonly string[],
): RowsWanted {
  const sorted = known.fields.some((it) => it.sortable && it.key === look.sort.replace(/^-/, ''));
  const has = new Set(known.fields.map((it) => it.key));
  return {
    ...narrowing,
    ...(sorted && { sort: look.sort }),
    columns: columns.filter((key) => has.has(key)).join(','),
  };
}
