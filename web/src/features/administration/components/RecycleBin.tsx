import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { useToasts } from '../../../ui/Toasts';
import { type DeletedRow, listDeleted, listDeletedWith, recycleBinKey, restore } from '../api/administration';
import { saySubject } from '../model/sayChange';
import styles from './RecycleBin.module.css';

export function RecycleBin({ type }: { type: string | undefined }) {
  const t = useTexts();
  const words = t.administration.recycleBin;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const [open, setOpen] = useState<DeletedRow | null>(null);
  const { list } = usePages(recycleBinKey(type), (after, signal) => listDeleted(type, after, signal));
  const bringBack = useMutation({
    mutationFn: (deleted: DeletedRow) => restore(deleted),
    onSuccess: async (_, deleted) => {
      toasts.done(words.restored(deleted.title));
      // The record shows up again in lists that may be held anywhere.
      await client.invalidateQueries();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      <DataList
        label={words.title}
        {...list}
        rowKey={(it) => it.id}
        empty={<EmptyState icon={<DeleteOutlined />} title={words.empty} hint={words.emptyHint} />}
        columns={[
          {
            key: 'record',
            title: words.record,
            render: (it) => <Record row={it} onOpen={() => setOpen(it)} />,
          },
          {
            key: 'type',
            title: words.type,
            width: 140,
            render: (it) => saySubject(it.type, t.administration),
          },
          { key: 'at', title: words.deletedAt, width: 160, render: (it) => time.when(it.deletedAt) },
          {
            key: 'by',
            title: words.deletedBy,
            width: 200,
            render: (it) => (
              <>
                <div>{it.deletedBy ?? t.common.none}</div>
                {it.undoneImport && <div className={styles.quiet}>{words.undoneImport(it.undoneImport)}</div>}
              </>
            ),
          },
          {
            key: 'restore',
            title: t.common.action,
            untitled: true,
            width: 96,
            align: 'right',
            render: (it) => (
              <Button
                size="small"
                loading={bringBack.isPending && bringBack.variables.id === it.id}
                onClick={() => bringBack.mutate(it)}
              >
                {words.restore}
              </Button>
            ),
          },
        ]}
      />
      <Opened row={open} onClose={() => setOpen(null)} />
    </>
  );
}

/** One entry for all that was deleted together; it opens what went with it. */
function Record({ row, onOpen }: { row: DeletedRow; onOpen: () => void }) {
  const { administration, common } = useTexts();
  const words = administration.recycleBin;
  if (row.with.length === 0) return row.title;
  const parts = row.with.map(({ type, count }) => words.counts[type]?.(count) ?? type);
  return (
    <>
      <div>{row.title}</div>
      <Button className={styles.with} type="link" size="small" onClick={onOpen}>
        {words.with(parts.join(common.list))}
      </Button>
    </>
  );
}

function Opened({ row: asked, onClose }: { row: DeletedRow | null; onClose: () => void }) {
  const { administration } = useTexts();
  const words = administration.recycleBin;
  const narrow = useNarrow();
  const row = useKept(asked);
  return (
    <Drawer open={asked !== null} onClose={onClose} title={row?.title} size={narrow ? '100%' : 480}>
      {row && (
        <>
          <p className={styles.quiet}>{words.comesBackWith(row.title)}</p>
          <Children of={row} />
        </>
      )}
    </Drawer>
  );
}

function Children({ of: { type, id } }: { of: DeletedRow }) {
  const { administration, common } = useTexts();
  const { rows, list } = usePages([...recycleBinKey(type), id], (after, signal) =>
    listDeletedWith(type, id, after, signal),
  );
  return (
    <ul className={styles.children}>
      {rows?.map((child) => (
        <li key={child.id}>
          {saySubject(child.type, administration)} {child.title}
          {child.with.length > 0 && <Children of={child} />}
        </li>
      ))}
      {list.more.has && (
        <li>
          <Button size="small" loading={list.more.busy} onClick={list.more.load}>
            {common.more}
          </Button>
        </li>
      )}
    </ul>
  );
}
