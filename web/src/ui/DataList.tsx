import { CaretDownOutlined, CaretUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useKeys } from '../lib/keys';
import { recall, remember } from '../lib/preferences';
import { useTexts } from '../lib/texts';
import { useNarrow } from '../lib/useMedia';
import styles from './DataList.module.css';
import { ErrorState } from './ErrorState';
import { LoadMore } from './LoadMore';
import { RowsSkeleton } from './PageSkeleton';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** In pixels, for what is short and stays on one line; columns without one share what is left. */
  width?: number;
  /** In pixels; a column that shares what is left does not become narrower. */
  minWidth?: number;
  /** Long text, cut after one line; the whole stands in the tooltip. */
  clip?: boolean;
  align?: 'right';
  /** May be switched off by the person; `hidden` starts switched off. */
  choice?: 'shown' | 'hidden';
  /** What the column holds speaks for itself; its title is only read aloud. */
  untitled?: boolean;
  /** Left out of the cards on a telephone. */
  wideOnly?: boolean;
  /** The list can be sorted by it: which way is asked for first. */
  sorts?: 'ascending' | 'descending';
}

/** Which rows somebody has chosen, by their keys. */
export interface Selection {
  chosen: ReadonlySet<string>;
  choose: (keys: ReadonlySet<string>) => void;
}

interface Props<Row> {
  /** What the list holds, for those who do not see it. */
  label: string;
  /** Absent while the first page is on its way. */
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  /** The first column names the row; it heads the card on a telephone. */
  columns: Column<Row>[];
  /** Draws the row on a telephone instead of the columns one below the other. */
  card?: (row: Row) => ReactNode;
  onOpen?: (row: Row) => void;
  /** A row that wants attention; the row must also say why in words. */
  tone?: (row: Row) => 'overdue' | 'due' | 'quiet' | undefined;
  empty: ReactNode;
  stale?: boolean;
  error?: unknown;
  onRetry?: () => void;
  more?: { has: boolean; busy: boolean; load: () => void };
  /** Under this name the browser remembers which columns are shown. */
  remembered?: string;
  /** `name` or, the other way round, `-name`. */
  sort?: string;
  /** Told `null` when the list's own order is wanted again. */
  onSort?: (sort: string | null) => void;
  selection?: Selection;
  /** The first column stays in sight when the others are moved sideways. */
  wide?: boolean;
}

/** The one list: a table on a desk, cards on a telephone, j/k and Enter on both. */
export function DataList<Row>(props: Props<Row>) {
  const { rows, rowKey, onOpen, error, onRetry, empty, more, stale } = props;
  const { common } = useTexts();
  const narrow = useNarrow();
  const [active, setActive] = useState<string>();
  const body = useRef<HTMLDivElement>(null);

  const move = (step: 1 | -1) => {
    if (!rows?.length) return;
    const at = rows.findIndex((row) => rowKey(row) === active);
    const to = Math.max(0, Math.min(rows.length - 1, at === -1 ? 0 : at + step));
    const next = rows[to];
    if (!next) return;
    setActive(rowKey(next));
    body.current?.querySelectorAll('[data-row]')[to]?.scrollIntoView({ block: 'nearest' });
  };
  const open = () => {
    const row = rows?.find((it) => rowKey(it) === active);
    if (row) onOpen?.(row);
  };
  const pick = usePicking(rows?.map(rowKey) ?? [], props.selection);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(onOpen && active !== undefined && { Enter: open }),
    ...(props.selection && active !== undefined && { x: () => pick(active, false) }),
  });

  if (error && !rows) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (!rows) return <RowsSkeleton />;
  if (rows.length === 0) return empty;
  const View = narrow ? Cards : Table;
  return (
    <div ref={body} className={stale ? styles.stale : undefined} aria-busy={stale ?? false}>
      <View {...props} rows={rows} active={active} onActive={setActive} onPick={pick} />
      {more && (
        <LoadMore more={more} label={common.loadMore} end={rows.length > 50 ? common.end : undefined} />
      )}
    </div>
  );
}

type ViewProps<Row> = Props<Row> & {
  rows: Row[];
  active: string | undefined;
  onActive: (key: string) => void;
  onPick: (key: string, range: boolean) => void;
};

/** Chooses a row or lets go of it; with a range, everything since the last one goes the same way. */
function usePicking(keys: string[], selection: Selection | undefined) {
  const last = useRef<string>(undefined);
  return (key: string, range: boolean) => {
    if (!selection) return;
    const { chosen, choose } = selection;
    const from = range && last.current !== undefined ? keys.indexOf(last.current) : -1;
    const at = keys.indexOf(key);
    const meant = from === -1 ? [key] : keys.slice(Math.min(from, at), Math.max(from, at) + 1);
    const next = new Set(chosen);
    for (const it of meant) chosen.has(key) ? next.delete(it) : next.add(it);
    last.current = key;
    choose(next);
  };
}

/** Links and buttons inside a row do their own thing. */
function meansRow(event: MouseEvent): boolean {
  const target = event.target as Element;
  return !target.closest('a, button, input, label') && !window.getSelection()?.toString();
}

function Table<Row>({
  label,
  rows,
  rowKey,
  columns,
  onOpen,
  tone,
  active,
  onActive,
  onPick,
  remembered,
  sort,
  onSort,
  selection,
  wide,
}: ViewProps<Row>) {
  const [shown, choose] = useShownColumns(columns, remembered);
  const id = useId();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label} data-wide={wide || undefined}>
        <colgroup>
          {selection && <col style={{ width: 36 }} />}
          {shown.map((column) => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={styles.box}>
                <PickAll keys={rows.map(rowKey)} selection={selection} />
              </th>
            )}
            {shown.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={column.align && styles.right}
                style={column.minWidth ? { minWidth: column.minWidth } : undefined}
                aria-sort={onSort && sortOf(column, sort)}
              >
                <Heading column={column} sort={sort} onSort={onSort} />
                {remembered && index === shown.length - 1 && (
                  <ColumnChoice columns={columns} shown={shown} choose={choose} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-row
                data-tone={tone?.(row)}
                data-active={key === active || undefined}
                data-chosen={selection?.chosen.has(key) || undefined}
                className={onOpen && styles.openable}
                onClick={(event) => {
                  if (!meansRow(event)) return;
                  onActive(key);
                  onOpen?.(row);
                }}
              >
                {selection && (
                  <td className={styles.box}>
                    <Pick named={`${id}${key}`} rowKey={key} selection={selection} onPick={onPick} />
                  </td>
                )}
                {shown.map((column, index) => (
                  <td key={column.key} className={cellClass(column)}>
                    {index === 0 && onOpen ? (
                      <button
                        type="button"
                        id={`${id}${key}`}
                        className={styles.name}
                        onClick={() => onOpen(row)}
                      >
                        {column.render(row)}
                      </button>
                    ) : (
                      <Cell column={column} row={row} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Direction = 'ascending' | 'descending';

function sortOf<Row>({ key }: Column<Row>, sort: string | undefined): Direction | undefined {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : undefined;
}

interface HeadingProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string | null) => void) | undefined;
}

/** One way, the other way, and the list's own order again. */
function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { key, title, sorts, untitled } = column;
  if (untitled) return <span className="visually-hidden">{title}</span>;
  if (!sorts || !onSort) return title;
  const now = sortOf(column, sort);
  const written = (direction: Direction) => (direction === 'ascending' ? key : `-${key}`);
  const next = now === undefined ? written(sorts) : now === sorts ? written(other(sorts)) : null;
  return (
    <button
      type="button"
      className={styles.sort}
      data-sorted={now !== undefined || undefined}
      onClick={() => onSort(next)}
    >
      {title}
      {(now ?? sorts) === 'ascending' ? (
        <CaretUpOutlined aria-hidden className={styles.arrow} />
      ) : (
        <CaretDownOutlined aria-hidden className={styles.arrow} />
      )}
    </button>
  );
}

const other = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending');

interface PickProps {
  /** The id of the element that names the row. */
  named: string;
  rowKey: string;
  selection: Selection;
  onPick: (key: string, range: boolean) => void;
}

function Pick({ named, rowKey, selection, onPick }: PickProps) {
  return (
    <label>
      <input
        type="checkbox"
        aria-labelledby={named}
        checked={selection.chosen.has(rowKey)}
        onChange={(event) =>
          onPick(rowKey, (event.nativeEvent as Event & { shiftKey?: boolean }).shiftKey ?? false)
        }
      />
    </label>
  );
}

function PickAll({ keys, selection: { chosen, choose } }: { keys: string[]; selection: Selection }) {
  const { common } = useTexts();
  const count = keys.filter((key) => chosen.has(key)).length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < keys.length;
  });
  return (
    <label title={common.selectLoaded}>
      <input
        ref={box}
        type="checkbox"
        aria-label={common.selectLoaded}
        checked={keys.length > 0 && count === keys.length}
        onChange={(event) => {
          const next = new Set(chosen);
          for (const key of keys) event.target.checked ? next.add(key) : next.delete(key);
          choose(next);
        }}
      />
    </label>
  );
}

function cellClass<Row>({ align, width }: Column<Row>) {
  return [align && styles.right, width && styles.short].filter(Boolean).join(' ') || undefined;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.render(row);
  if (!column.clip) return content;
  return (
    <div className={styles.clip} title={typeof content === 'string' ? content : undefined}>
      {content}
    </div>
  );
}

function Cards<Row>(props: ViewProps<Row>) {
  const { label, rows, rowKey, columns, card, onOpen, tone, active, onActive, onPick, selection } = props;
  const id = useId();
  const [first, ...others] = columns.filter((column) => !column.wideOnly && column.choice !== 'hidden');
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button in the card is the keyboard's way
          <li
            key={key}
            data-row
            data-tone={tone?.(row)}
            data-active={key === active || undefined}
            data-chosen={selection?.chosen.has(key) || undefined}
            className={selection && styles.picking}
            onClick={(event) => {
              if (!meansRow(event)) return;
              onActive(key);
              if (selection) onPick(key, false);
              else onOpen?.(row);
            }}
          >
            {selection && (
              <div className={styles.box}>
                <Pick named={`${id}${key}`} rowKey={key} selection={selection} onPick={onPick} />
              </div>
            )}
            {card ? (
              <div id={`${id}${key}`}>{card(row)}</div>
            ) : (
              <div id={`${id}${key}`}>
                <div className={styles.cardTitle}>
                  {onOpen ? (
                    <button type="button" className={styles.name} onClick={() => onOpen(row)}>
                      {first?.render(row)}
                    </button>
                  ) : (
                    first?.render(row)
                  )}
                </div>
                <dl className={styles.facts}>
                  {others.map((column) => (
                    <div key={column.key}>
                      <dt className={column.untitled ? 'visually-hidden' : undefined}>{column.title}</dt>
                      <dd>{column.render(row)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function useShownColumns<Row>(columns: Column<Row>[], remembered: string | undefined) {
  const [chosen, setChosen] = useState<string[] | null>(() => {
    const stored = remembered ? recall(`columns.${remembered}`) : null;
    return stored ? stored.split(',') : null;
  });
  const shown = columns.filter((column) =>
    column.choice && chosen ? chosen.includes(column.key) : column.choice !== 'hidden',
  );
  const choose = (keys: string[] | null) => {
    if (remembered) remember(`columns.${remembered}`, keys?.join(',') ?? '');
    setChosen(keys);
  };
  return [shown, choose] as const;
}

interface ChoiceProps<Row> {
  columns: Column<Row>[];
  shown: Column<Row>[];
  choose: (keys: string[] | null) => void;
}

function ColumnChoice<Row>({ columns, shown, choose }: ChoiceProps<Row>) {
  const { common } = useTexts();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={common.columns}
      content={
        <div className={styles.choice}>
          <Checkbox.Group
            className={styles.choice}
            value={shown.map((column) => column.key)}
            options={columns
              .filter((column) => column.choice)
              .map((column) => ({ value: column.key, label: column.title }))}
            onChange={(keys) => choose(keys)}
          />
          <Button size="small" type="link" onClick={() => choose(null)}>
            {common.resetColumns}
          </Button>
        </div>
      }
    >
      <button
        type="button"
        className={`${styles.gear} no-print`}
        aria-label={common.columns}
        title={common.columns}
      >
        <SettingOutlined />
      </button>
    </Popover>
  );
}
