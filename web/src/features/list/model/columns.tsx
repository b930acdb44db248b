import type { ReactNode } from 'react';
import type { Column } from '../../../ui/DataList';
import type { FieldType, ListField, ListRow, ListView } from '../api/lists';
import { CellValue } from '../components/CellValue';

/** How a page shows a field in its own way. */
export type Renderers = Record<string, (row: ListRow) => ReactNode>;

const widths: Partial<Record<FieldType, number>> = {
  NUMBER: 104,
  MONEY: 120,
  DATE: 120,
  INSTANT: 156,
  CHOICE: 112,
  YES_NO: 72,
  PERSON: 112,
  DEPARTMENT: 150,
};

const minWidths: Partial<Record<FieldType, number>> = {
  TEXT: 104,
  MULTI_CHOICE: 160,
  RECORD: 168,
  LINK: 160,
};

/** What is latest, dearest or most is looked for first. */
const largestFirst = new Set<FieldType>(['NUMBER', 'MONEY', 'DATE', 'INSTANT', 'YES_NO']);

/** The columns that can be shown: those of the list that it still has, the one that names the record first. */
export function knownColumns(view: ListView, keys: readonly string[]): string[] {
  const known = new Set(view.fields.map((it) => it.key));
  const [first] = view.columns;
  return [...new Set([...(first ? [first] : []), ...keys])].filter((key) => known.has(key));
}

export function columnsOf(
  view: ListView,
  keys: readonly string[],
  cells: Renderers,
  own: Record<string, Partial<Column<ListRow>>>,
): Column<ListRow>[] {
  return keys
    .map((key) => view.fields.find((it) => it.key === key))
    .filter((field) => field !== undefined)
    .map((field, index) => columnOf(field, index === 0, cells[field.key], own[field.key]));
}

function columnOf(
  field: ListField,
  first: boolean,
  render: Renderers[string] | undefined,
  own: Partial<Column<ListRow>> | undefined,
): Column<ListRow> {
  const width = widths[field.type];
  // What one sorts by is a name or a number, which is only worth something whole.
  const clip = field.type === 'TEXT' && !first && !render && !field.sortable;
  const minWidth = own?.width
    ? undefined
    : first
      ? 168
      : field.type === 'TEXT' && !clip
        ? 140
        : minWidths[field.type];
  return {
    key: field.key,
    title: field.name,
    render: render ?? ((row) => <CellValue field={field} row={row} />),
    ...(width && { width }),
    ...(minWidth && { minWidth }),
    ...((field.type === 'NUMBER' || field.type === 'MONEY') && { align: 'right' as const }),
    ...(clip && { clip }),
    ...(field.sortable && { sorts: largestFirst.has(field.type) ? 'descending' : 'ascending' }),
    ...own,
  };
}
