import { PlusOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactElement, Suspense } from 'react';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { type DataRequest, listRequests, privacyKey } from '../api/privacy';

const DataRequestDrawer = lazy(async () => ({
  default: (await import('./DataRequestDrawer')).DataRequestDrawer,
}));
const NewDataRequest = lazy(async () => ({ default: (await import('./NewDataRequest')).NewDataRequest }));

interface Props {
  /** An id, or `new`. */
  open: string | undefined;
  customerField: ReactElement;
  onOpen: (id: string | null) => void;
}

/** What people want of their own data. */
export function DataRequests({ open, customerField, onOpen }: Props) {
  const { privacy: words } = useTexts();
  const time = useTime();
  const { list } = usePages([...privacyKey, 'requests'], (after, signal) =>
    listRequests(undefined, after, signal),
  );
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => onOpen('new')}>
      {words.request}
    </Button>
  );
  return (
    <>
      {Boolean(list.rows?.length) && <p>{add}</p>}
      <DataList
        {...list}
        label={words.tabs.requests}
        rowKey={(it) => it.id}
        onOpen={(it) => onOpen(it.id)}
        tone={(it) => (it.overdue ? 'overdue' : undefined)}
        columns={[
          { key: 'no', title: words.requestNo, width: 130, render: (it) => it.requestNo },
          { key: 'customer', title: words.customer, render: (it) => it.customerName },
          { key: 'kind', title: words.kind, width: 130, render: (it) => words.kinds[it.kind] },
          { key: 'received', title: words.receivedOn, width: 130, render: (it) => time.day(it.receivedOn) },
          { key: 'due', title: words.dueOn, width: 130, render: (it) => time.day(it.dueOn) },
          { key: 'status', title: words.status, width: 110, render: (it) => <RequestState request={it} /> },
        ]}
        empty={
          <EmptyState
            icon={<SafetyOutlined />}
            title={words.noRequests}
            hint={words.noRequestsHint}
            action={add}
          />
        }
      />
      <Suspense>
        <NewDataRequest open={open === 'new'} customerField={customerField} onClose={() => onOpen(null)} />
        <DataRequestDrawer id={open && open !== 'new' ? open : null} onClose={() => onOpen(null)} />
      </Suspense>
    </>
  );
}

export function RequestState({ request }: { request: DataRequest }) {
  const { privacy: words } = useTexts();
  if (request.overdue) return <Tag tone="overdue">{words.overdue}</Tag>;
  const tone = request.status === 'OPEN' ? 'due' : request.status === 'DONE' ? 'done' : 'plain';
  return <Tag tone={tone}>{words.statuses[request.status]}</Tag>;
}
