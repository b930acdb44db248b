import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { DayField } from '../../../ui/DayField';
import { EmptyState } from '../../../ui/EmptyState';
import { useToasts } from '../../../ui/Toasts';
import { type HistoryEntry, type HistoryField, type Kept, listHistory, putBack } from '../api/history';
import { useSaid } from '../model/useSaid';
import { AsOf } from './AsOf';
import styles from './RecordHistory.module.css';

interface Props {
  type: Kept;
  id: string;
  version: number;
  /** Whether this person may put something back. */
  editable: boolean;
  open: boolean;
  onClose: () => void;
}

/** Follow from what stands beside them. */
const derived = new Set(['vinCheck', 'plateType']);

/** Field by field who changed what, and the way back. */
export function RecordHistory({ open, onClose, ...record }: Props) {
  const { history: words } = useTexts();
  const narrow = useNarrow();
  const dayId = useId();
  const [day, setDay] = useState<string | null>(null);
  return (
    <Drawer open={open} onClose={onClose} title={words.title} size={narrow ? '100%' : 720} destroyOnHidden>
      <div className={styles.day}>
        <label htmlFor={dayId}>{words.asOf}</label>
        <DayField id={dayId} value={day} onChange={setDay} />
      </div>
      {day ? (
        <AsOf type={record.type} id={record.id} version={record.version} day={day} />
      ) : (
        <Changes {...record} />
      )}
    </Drawer>
  );
}

function Changes({ type, id, version, editable }: Omit<Props, 'open' | 'onClose'>) {
  const t = useTexts();
  const words = t.history;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const { rows, list } = usePages(['history', type, id, version], (after, signal) =>
    listHistory(type, id, after, signal),
  );
  const back = useMutation({
    mutationFn: ({ entry, field }: { entry: string; field?: string }) =>
      putBack(type, id, version, entry, field),
    onSuccess: async () => {
      toasts.done(words.restored);
      // The record stands in lists and pages that may be held anywhere.
      await client.invalidateQueries();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const latest = rows?.[0]?.id;

  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={[
        {
          key: 'at',
          title: words.at,
          width: 150,
          render: (it) => (
            <>
              <div>{time.when(it.at)}</div>
              <div className={styles.quiet}>{it.employeeName ?? words.system}</div>
            </>
          ),
        },
        {
          key: 'what',
          title: words.what,
          untitled: true,
          render: (it) => (
            <>
              <Headline entry={it} />
              {it.action === 'UPDATED' &&
                it.fields
                  .filter(({ field }) => !derived.has(field))
                  .map((field) => (
                    <Step
                      key={field.field}
                      change={field}
                      onRestore={
                        editable && field.restorable
                          ? () => back.mutate({ entry: it.id, field: field.field })
                          : undefined
                      }
                    />
                  ))}
              {editable && it.returnable && it.id !== latest && (
                <Popconfirm
                  title={words.restoreRecordAsk(time.when(it.at))}
                  description={words.restoreRecordHint}
                  okText={words.restoreRecord}
                  cancelText={words.remove.no}
                  onConfirm={() => back.mutate({ entry: it.id })}
                >
                  <Button className={styles.back} size="small" loading={back.isPending}>
                    {words.restoreRecord}
                  </Button>
                </Popconfirm>
              )}
            </>
          ),
        },
      ]}
      empty={<EmptyState title={words.empty} />}
    />
  );
}

function Headline({ entry: { action, cause } }: { entry: HistoryEntry }) {
  const { history: words } = useTexts();
  return (
    <div className={styles.head}>
      {words.actions[action] ?? action}
      {cause && <span className={styles.quiet}> · {words.causes[cause.kind]?.(cause.name ?? '')}</span>}
    </div>
  );
}

function Step({ change, onRestore }: { change: HistoryField; onRestore: (() => void) | undefined }) {
  const { history: words } = useTexts();
  const say = useSaid();
  const name = change.name ?? words.fields[change.field] ?? change.field;
  const before = say(change.before);
  return (
    <div className={styles.step}>
      <span className={styles.field}>{name}</span> {before} → {say(change.after)}
      {onRestore && (
        <Button
          type="link"
          size="small"
          aria-label={words.restoreFieldTo(name, before)}
          title={words.restoreFieldTo(name, before)}
          onClick={onRestore}
        >
          {words.restoreField}
        </Button>
      )}
    </div>
  );
}
