import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { useToasts } from '../../../ui/Toasts';
import { type DeletedRow, listDeleted, recycleBinKey, restore } from '../api/administration';
import { saySubject } from '../model/sayChange';

export function RecycleBin({ type }: { type: string | undefined }) {
  const t = useTexts();
  const words = t.administration.recycleBin;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
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
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      empty={<EmptyState icon={<DeleteOutlined />} title={words.empty} hint={words.emptyHint} />}
      columns={[
        { key: 'record', title: words.record, render: (it) => it.title },
        { key: 'type', title: words.type, width: 140, render: (it) => saySubject(it.type, t.administration) },
        { key: 'at', title: words.deletedAt, width: 160, render: (it) => time.when(it.deletedAt) },
        { key: 'by', title: words.deletedBy, width: 140, render: (it) => it.deletedBy ?? t.common.none },
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
  );
}
