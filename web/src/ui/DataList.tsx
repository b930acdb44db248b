import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '../lib/keys';
import { recall, remember } from '../lib/preferences';
import { useTexts } from '../lib/texts';
import { useNarrow } from '../lib/useNarrow';
import styles from './DataList.module.css';
import { ErrorState } from './ErrorState';
import { RowsSkeleton } from './PageSkeleton';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** In pixels, for what is short and stays on one line; columns without one share what is left. */
  width?: number;
  /** Long text, cut after one line; the whole stands in the tooltip. */
  clip?: boolean;
  align?: 'right';
  /** May be switched off by the person; `hidden` starts switched off. */
  choice?: 'shown' | 'hidden';
  /** What the column holds speaks for itself; its title is only read aloud. */
  untitled?: boolean;
  /** Left out of the cards on a telephone. */
  wideOnly?: boolean;
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
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(onOpen && active !== undefined && { Enter: open }),
  });

  if (error && !rows) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (!rows) return <RowsSkeleton />;
  if (rows.length === 0) return empty;
  const View = narrow ? Cards : Table;
  return (
    <div ref={body} className={stale ? styles.stale : undefined} aria-busy={stale ?? false}>
      <View {...props} rows={rows} active={active} onActive={setActive} />
      {more && <More more={more} loadMore={common.loadMore} end={common.end} rows={rows.length} />}
    </div>
  );
}

type ViewProps<Row> = Props<Row> & {
  rows: Row[];
  active: string | undefined;
  onActive: (key: string) => void;
};

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
  remembered,
}: ViewProps<Row>) {
  const [shown, choose] = useShownColumns(columns, remembered);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          {shown.map((column) => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {shown.map((column, index) => (
              <th key={column.key} scope="col" className={column.align && styles.right}>
                {column.untitled ? <span className="visually-hidden">{column.title}</span> : column.title}
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
                className={onOpen && styles.openable}
                onClick={(event) => {
                  if (!meansRow(event)) return;
                  onActive(key);
                  onOpen?.(row);
                }}
              >
                {shown.map((column, index) => (
                  <td key={column.key} className={cellClass(column)}>
                    {index === 0 && onOpen ? (
                      <button type="button" className={styles.name} onClick={() => onOpen(row)}>
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

function Cards<Row>({ label, rows, rowKey, columns, card, onOpen, tone, active, onActive }: ViewProps<Row>) {
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
            onClick={(event) => {
              if (!meansRow(event)) return;
              onActive(key);
              onOpen?.(row);
            }}
          >
            {card ? (
              card(row)
            ) : (
              <>
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
              </>
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

interface MoreProps {
  more: { has: boolean; busy: boolean; load: () => void };
  loadMore: string;
  end: string;
  rows: number;
}

/** Loads by itself when it comes into sight; the button is for those who come by keyboard. */
function More({ more, loadMore, end, rows }: MoreProps) {
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const element = foot.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && latest.current.has && !latest.current.busy) latest.current.load();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={foot} className={`${styles.more} no-print`}>
      {more.has ? (
        <Button type="text" loading={more.busy} onClick={more.load}>
          {loadMore}
        </Button>
      ) : (
        rows > 50 && <span>{end}</span>
      )}
    </div>
  );
}
