import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { decideKept, keptKey, listKept, undoQuery } from '../api/imports';
import type { KeptDecision, KeptRow, UndoView } from '../model/import';
import styles from './exchange.module.css';

const pages: Record<string, string> = {
  customer: '/customers',
  vehicle: '/vehicles',
  'work-order': '/work-orders',
};

/** What was not taken back by itself; somebody decides for each, or for all. */
export function KeptRecords({ importId, undo }: { importId: string; undo: UndoView }) {
  const t = useTexts();
  const words = t.exchange.undo;
  const toasts = useToasts();
  const client = useQueryClient();
  // What is being undone changes the rows; the key takes in how much is left.
  const { list } = usePages([...keptKey(importId), undo.undecided, undo.waiting], (after, signal) =>
    listKept(importId, after, signal),
  );
  const decide = useMutation({
    mutationFn: ({ decision, id }: { decision: KeptDecision; id?: string }) =>
      decideKept(importId, decision, id ? [id] : undefined),
    onSuccess: (fresh) => client.setQueryData(undoQuery(importId).queryKey, fresh),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  return (
    <section className={styles.undo}>
      <h3>{words.keptTitle}</h3>
      <div className={styles.tags} role="status">
        {undo.waiting > 0 && <Tag tone="info">{words.waiting(sayNumber(undo.waiting))}</Tag>}
        {undo.undecided > 0 ? (
          <>
            <Tag tone="due">{words.undecided(sayNumber(undo.undecided))}</Tag>
            <Button size="small" onClick={() => decide.mutate({ decision: 'KEEP' })}>
              {words.keepAll}
            </Button>
            <Popconfirm
              title={words.undoAllTitle}
              description={<div className={styles.confirm}>{words.undoAllHint}</div>}
              okText={words.undoAll}
              okButtonProps={{ danger: true }}
              cancelText={words.confirmNo}
              onConfirm={() => decide.mutate({ decision: 'UNDO' })}
            >
              <Button size="small" danger>
                {words.undoAll}
              </Button>
            </Popconfirm>
          </>
        ) : (
          undo.waiting === 0 && <Tag tone="done">{words.allDecided}</Tag>
        )}
      </div>
      <DataList
        label={words.keptTitle}
        {...list}
        rowKey={(row) => `${row.type} ${row.id}`}
        empty={<EmptyState title={words.nobody} />}
        columns={[
          { key: 'record', title: words.record, width: 240, render: (row) => <Name row={row} /> },
          { key: 'why', title: words.why, untitled: true, render: (row) => <Why row={row} /> },
          {
            key: 'decision',
            title: words.decision,
            untitled: true,
            width: 200,
            align: 'right',
            render: (row) => (
              <Decision row={row} onDecide={(decision) => decide.mutate({ decision, id: row.id })} />
            ),
          },
        ]}
      />
    </section>
  );
}

function Name({ row }: { row: KeptRow }) {
  const { undo: words } = useTexts().exchange;
  const name = row.title ?? words.noTitle;
  const gone = row.done && row.created;
  return (
    <>
      <div>{row.title && !gone ? <Link to={`${pages[row.type]}/${row.id}`}>{name}</Link> : name}</div>
      <div className={styles.quiet}>
        {words.types[row.type] ?? row.type} · {row.created ? words.created : words.updated}
      </div>
    </>
  );
}

function Why({ row }: { row: KeptRow }) {
  const { exchange, history, common } = useTexts();
  const words = exchange.undo;
  const time = useTime();
  const hanging = row.dependents.map(({ type, count }) => words.dependents[type]?.(count) ?? type);
  return (
    <>
      <div>
        {words.reasons[row.reason]}
        {row.reason === 'IN_USE' && hanging.length > 0 && `：${hanging.join(common.list)}`}
      </div>
      {row.refusal && <div>{row.refusal}</div>}
      {row.changes.map((change) => (
        <div key={`${change.at} ${change.action}`} className={styles.quiet}>
          {time.when(change.at)} {change.by ?? ''} {words.actions[change.action] ?? change.action}{' '}
          {change.action === 'UPDATED' &&
            change.fields.map((field) => history.fields[field] ?? field).join(common.list)}
        </div>
      ))}
    </>
  );
}

function Decision({ row, onDecide }: { row: KeptRow; onDecide: (decision: KeptDecision) => void }) {
  const { undo: words } = useTexts().exchange;
  if (row.done) return <Tag tone="done">{words.undone}</Tag>;
  if (row.decision === 'UNDO') return <Tag tone="info">{words.pending}</Tag>;
  if (row.decision === 'KEEP') return <Tag tone="plain">{words.wasKept}</Tag>;
  return (
    <span className={styles.decision}>
      <Button size="small" onClick={() => onDecide('KEEP')}>
        {words.keep}
      </Button>
      <Button size="small" danger onClick={() => onDecide('UNDO')}>
        {words.undo}
      </Button>
    </span>
  );
}
