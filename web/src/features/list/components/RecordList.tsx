import { FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useKeys } from '../../../lib/keys';
import { sayCount } from '../../../lib/pages';
import { Problem } from '../../../lib/problem';
import { useSpoken, useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import type { Column } from '../../../ui/DataList';
import { ErrorState } from '../../../ui/ErrorState';
import { PageHeader } from '../../../ui/PageHeader';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { SearchField } from '../../../ui/SearchField';
import { countQuery, type ListRow, listQuery, type Narrowing } from '../api/lists';
import type { Renderers } from '../model/columns';
import {
  conditionCount,
  everything,
  unknownIn,
  withoutPart,
  withoutUnknown,
  writeFilter,
} from '../model/filter';
import { rowsWanted } from '../model/rowsWanted';
import { sayGroup } from '../model/sentence';
import { chooseColumns, shownColumns } from '../model/shownColumns';
import { type Look, lookOf, plain, useListState } from '../model/useListState';
import { useNames } from '../model/useNames';
import { useViews } from '../model/useViews';
import { ColumnChooser } from './ColumnChooser';
import { ExportList } from './ExportList';
import { FilterChips } from './FilterChips';
import { ListRows } from './ListRows';
import { type QuickFilter, QuickFilters, shownByQuick } from './QuickFilters';
import styles from './RecordList.module.css';
import { SortChoice } from './SortChoice';
import { ViewBar } from './ViewBar';

const loadBuilder = () => import('./FilterDrawer');
const FilterDrawer = lazy(async () => ({ default: (await loadBuilder()).FilterDrawer }));

/** The rows that somebody has chosen, to do something with all of them. */
export interface Chosen {
  rows: ListRow[];
  /** All that match, also those that are not loaded; `rows` are then only some of them. */
  all: boolean;
  narrowing: Narrowing;
  /** How many match, as it is said. */
  total: string;
  clear: () => void;
}

export interface RecordListProps {
  /** As the server calls it. */
  list: string;
  /** The first part of the keys under which the browser keeps its records, where it is not the list's name. */
  topic?: string;
  title: string;
  /** What one can search for. */
  search: string;
  total: (count: string) => string;
  /** Absent where a record has no page for the person. */
  onOpen?: (row: ListRow) => void;
  /** The way to add a record. */
  add?: ReactNode;
  quick?: QuickFilter[];
  /** How the list opens; the same object each time. */
  initial?: Partial<Look>;
  cells?: Renderers;
  columns?: Record<string, Partial<Column<ListRow>>>;
  /** What cells and cards need beside the columns that are shown. */
  needs?: readonly string[];
  card?: (row: ListRow) => ReactNode;
  /** What can be done with one row, at its end. */
  actions?: (row: ListRow) => ReactNode;
  tone?: (row: ListRow) => 'overdue' | 'due' | 'quiet' | undefined;
  empty: { icon?: ReactNode; title: string; hint: string };
  /** What can be done with several at once, beside giving a field of theirs a value. */
  bulk?: (chosen: Chosen) => ReactNode;
  /** The page has a heading of its own. */
  headless?: boolean;
}

/** A list of records that can be searched, filtered, sorted and arranged, and kept so as a view. */
export function RecordList(props: RecordListProps) {
  const { list, topic = list, initial, title, search, total, add, headless, quick = [] } = props;
  const t = useTexts();
  const words = t.list;
  const narrow = useNarrow();
  const { language } = useSpoken();
  const known = useQuery(listQuery(list, language));
  const kept = useViews(list);
  const { views } = kept;
  const baseOf = useCallback(
    (id: string | null) => {
      const found = id ? views?.find((it) => it.id === id) : undefined;
      return found ? lookOf(found) : { ...plain, ...initial };
    },
    [views, initial],
  );
  const state = useListState(baseOf);
  const { look, change, viewId } = state;
  const [building, setBuilding] = useState<{ at: number | null } | null>(null);
  const onSearch = useCallback((q: string) => change({ q }), [change]);
  useKeys({ f: () => setBuilding({ at: null }) }, known.data !== undefined);
  useEffect(() => {
    // The builder is there when it is wanted, and not in the way of the rows.
    const timer = window.setTimeout(() => void loadBuilder().catch(() => undefined), 2_000);
    return () => window.clearTimeout(timer);
  }, []);

  const written = writeFilter(look.filter);
  const narrowing = useMemo<Narrowing>(
    () => ({ ...(look.q && { q: look.q }), ...(written && { filter: written }) }),
    [look.q, written],
  );
  const settled = viewId === null || !kept.pending;
  const unknown = known.data ? [...new Set(unknownIn(look.filter, known.data))] : [];
  const ready = known.data !== undefined && settled && unknown.length === 0;
  const count = useQuery({ ...countQuery(topic, list, narrowing), enabled: ready });
  const names = useNames(look.filter, known.data);
  const view = viewId ? views?.find((it) => it.id === viewId) : undefined;
  const said = sayCount(count.data);
  const refused = new Map(
    count.error instanceof Problem ? count.error.errors.map((it) => [placeOf(it.field), it.message]) : [],
  );
  const visibleQuick = narrow ? quick.filter((it) => it.segments) : quick;
  const conditions = conditionCount(look.filter);

  const header = (
    <>
      {!headless && <PageHeader title={title} note={said && total(said)} actions={add} />}
      <ViewBar kept={kept} state={state} />
    </>
  );
  if (!known.data)
    return (
      <>
        {header}
        {known.error ? (
          <ErrorState error={known.error} onRetry={() => void known.refetch()} />
        ) : (
          <RowsSkeleton />
        )}
      </>
    );
  const shown = shownColumns(known.data, state);
  const drop = () => change({ filter: withoutUnknown(look.filter, known.data) });
  return (
    <>
      {header}
      <div className={`${styles.tools} no-print`}>
        <SearchField label={search} value={look.q} onChange={onSearch} />
        <QuickFilters
          quick={visibleQuick}
          fields={known.data}
          filter={look.filter}
          onChange={(filter) => change({ filter })}
        />
        <Button
          icon={<FilterOutlined aria-hidden />}
          title={words.filterKey}
          aria-keyshortcuts="f"
          onClick={() => setBuilding({ at: null })}
        >
          {conditions > 0 ? words.filterBy(conditions) : words.filter}
        </Button>
        <span className={styles.space}>{headless && said && total(said)}</span>
        {narrow ? (
          <SortChoice
            view={known.data}
            sort={look.sort || known.data.sort}
            onSort={(sort) => change({ sort })}
          />
        ) : (
          <>
            <ExportList list={list} title={title} wanted={rowsWanted(known.data, state, narrowing, shown)} />
            <ColumnChooser
              view={known.data}
              shown={shown}
              onChange={(columns) => chooseColumns(known.data, state, columns)}
            />
          </>
        )}
      </div>
      <FilterChips
        filter={look.filter}
        fields={known.data}
        names={names}
        refused={refused}
        hidden={shownByQuick(visibleQuick, known.data, look.filter)}
        onEdit={(at) => setBuilding({ at })}
        onDrop={(index) => change({ filter: withoutPart(look.filter, index) })}
        onClear={() => change({ filter: everything })}
      />
      {look.filter.of.length > 0 && (
        <p className={styles.printed}>{words.printed(sayGroup(look.filter, known.data, names, t))}</p>
      )}
      {viewId && views && !view && (
        <Alert
          className={styles.notice}
          type="info"
          showIcon
          title={words.missingView}
          closable={{ onClose: () => change({ view: null }) }}
        />
      )}
      {unknown.length > 0 ? (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          title={
            view
              ? words.retiredInView(view.name, unknown.join(t.common.list))
              : words.retiredHere(unknown.join(t.common.list))
          }
          action={<Button onClick={drop}>{words.dropRetired}</Button>}
        />
      ) : (
        <ListRows
          {...props}
          topic={topic}
          known={known.data}
          shown={shown}
          state={state}
          narrowing={narrowing}
          count={said}
          enabled={ready}
          onEdit={() => setBuilding({ at: null })}
        />
      )}
      <Suspense>
        <FilterDrawer
          open={building !== null}
          onClose={() => setBuilding(null)}
          title={title}
          topic={topic}
          view={known.data}
          q={look.q}
          filter={look.filter}
          at={building?.at ?? null}
          onApply={(filter) => {
            setBuilding(null);
            change({ filter });
          }}
        />
      </Suspense>
    </>
  );
}

/** Which condition beside the others a refusal such as `filter.of[1].values` is about. */
function placeOf(field: string): number {
  return Number(/^filter\.of\[(\d+)]/.exec(field)?.[1] ?? -1);
}
