import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useKeys } from '../../../lib/keys';
import { usePages } from '../../../lib/pages';
import { Problem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { type ListView, listRows, type Narrowing, rowsKey } from '../api/lists';
import { columnsOf } from '../model/columns';
import { everything } from '../model/filter';
import { rowsWanted } from '../model/rowsWanted';
import type { ListState } from '../model/useListState';
import { ChangeMany } from './ChangeMany';
import type { Chosen, RecordListProps } from './RecordList';
import styles from './RecordList.module.css';
import { SelectionBar } from './SelectionBar';

const nothing: readonly never[] = [];

interface RowsProps extends RecordListProps {
  topic: string;
  known: ListView;
  /** The keys of the columns. */
  shown: string[];
  state: ListState;
  narrowing: Narrowing;
  count: string | undefined;
  enabled: boolean;
  onEdit: () => void;
}

export function ListRows(props: RowsProps) {
  const { list, topic, known, shown, state, narrowing, count, enabled, onEdit } = props;
  const {
    title,
    onOpen,
    add,
    cells = {},
    columns = {},
    needs = nothing,
    card,
    tone,
    empty,
    bulk,
    actions,
    initial,
  } = props;
  const { list: words, common } = useTexts();
  const narrow = useNarrow();
  const { look, change } = state;
  // In one order, so that columns that change places are not fetched again.
  const wanted = rowsWanted(known, state, narrowing, [...new Set([...shown, ...needs])].sort());
  const pages = usePages(
    rowsKey(topic, list, wanted),
    (after, signal) => listRows(list, wanted, after, signal),
    enabled,
  );
  const [chosen, setChosen] = useState<{ keys: ReadonlySet<string>; all: boolean; of: Narrowing }>();
  // Other conditions, other records: what had been chosen among the earlier ones is forgotten.
  const selection = chosen && chosen.of === narrowing ? chosen : undefined;
  const [picking, setPicking] = useState(false);
  const choose = (keys: ReadonlySet<string>, all = false) =>
    setChosen(keys.size > 0 ? { keys, all, of: narrowing } : undefined);
  const clear = () => {
    setChosen(undefined);
    setPicking(false);
  };
  useKeys({ Escape: clear }, selection !== undefined);

  const choosable = bulk !== undefined || known.changeable.length > 0;
  const chosenRows: Chosen | undefined = selection && {
    rows: pages.rows?.filter((it) => selection.keys.has(it.id)) ?? [],
    all: selection.all,
    narrowing,
    total: count ?? '',
    clear,
  };

  const error = pages.list.error;
  if (error instanceof Problem && error.status === 422 && look.filter.of.length > 0)
    return (
      <Alert
        className={styles.notice}
        type="error"
        showIcon
        title={words.refused}
        description={[error.detail, ...error.errors.map((it) => it.message)].filter(Boolean).join(' ')}
        action={
          <>
            <Button onClick={onEdit}>{words.filter}</Button>{' '}
            <Button onClick={() => change({ filter: everything })}>{words.clear}</Button>
          </>
        }
      />
    );
  const filtered = look.q !== '' || look.filter.of.length > 0;
  return (
    <>
      {choosable && narrow && !picking && pages.rows && pages.rows.length > 0 && (
        <Button className={styles.pick} type="text" size="small" onClick={() => setPicking(true)}>
          {words.select}
        </Button>
      )}
      {selection && chosenRows && (
        <SelectionBar
          count={selection.keys.size}
          total={count}
          all={selection.all}
          onAll={() => choose(new Set(pages.rows?.map((it) => it.id)), true)}
          complete={!pages.list.more.has && selection.keys.size === pages.rows?.length}
          onClear={clear}
        >
          {known.changeable.length > 0 && <ChangeMany topic={topic} known={known} chosen={chosenRows} />}
          {bulk?.(chosenRows)}
        </SelectionBar>
      )}
      <DataList
        label={title}
        {...pages.list}
        rowKey={(it) => it.id}
        columns={[
          ...columnsOf(known, shown, cells, columns),
          ...(actions
            ? [
                {
                  key: 'actions',
                  title: common.action,
                  untitled: true,
                  width: 56,
                  align: 'right' as const,
                  wideOnly: true,
                  render: actions,
                },
              ]
            : []),
        ]}
        {...(onOpen && { onOpen })}
        {...(card && { card })}
        {...(tone && { tone })}
        sort={wanted.sort ?? known.sort}
        onSort={(next) => change({ sort: next ?? initial?.sort ?? '' })}
        {...(choosable &&
          (!narrow || picking) && {
            selection: { chosen: selection?.keys ?? new Set(), choose: (keys) => choose(keys) },
          })}
        wide
        empty={
          filtered ? (
            <EmptyState
              icon={empty.icon}
              title={words.nothing}
              hint={words.nothingHint}
              action={<Button onClick={() => change({ q: '', filter: everything })}>{words.clear}</Button>}
            />
          ) : (
            <EmptyState {...empty} action={add} />
          )
        }
      />
    </>
  );
}
