import { Drawer } from 'antd';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useNarrow';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { listHistory } from '../api/customers';

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** Field by field who changed what. */
export function HistoryDrawer({ customerId, open, onClose }: Props) {
  const { customer: words } = useTexts();
  const narrow = useNarrow();
  return (
    <Drawer open={open} onClose={onClose} title={words.history} size={narrow ? '100%' : 640} destroyOnHidden>
      <Changes customerId={customerId} />
    </Drawer>
  );
}

function Changes({ customerId }: { customerId: string }) {
  const { common, customer: words } = useTexts();
  const time = useTime();
  const { list } = usePages(['customers', 'history', customerId], (after, signal) =>
    listHistory(customerId, after, signal),
  );
  return (
    <DataList
      label={words.history}
      {...list}
      rowKey={(it) => it.id}
      columns={[
        { key: 'at', title: words.updated, width: 120, render: (it) => time.when(it.at) },
        {
          key: 'who',
          title: words.owner,
          width: 90,
          untitled: true,
          render: (it) => it.employeeName ?? common.none,
        },
        {
          key: 'what',
          title: words.fields.name ?? words.name,
          untitled: true,
          render: (it) => (
            <>
              <div>{words.actions[it.action] ?? it.action}</div>
              {it.action === 'UPDATED' &&
                it.fields.map((field) => (
                  <div key={field.field}>
                    {words.fields[field.field] ?? field.field}: {field.before ?? common.none} →{' '}
                    {field.after ?? common.none}
                  </div>
                ))}
            </>
          ),
        },
      ]}
      empty={<EmptyState title={words.historyEmpty} />}
    />
  );
}
