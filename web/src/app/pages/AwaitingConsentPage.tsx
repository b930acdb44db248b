import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { listWorkOrders, type WorkOrderRow, workOrdersKey } from '../../features/service/api/workOrders';
import { ConsentDrawer } from '../../features/service/components/ConsentDrawer';
import { WorkOrderList } from '../../features/service/components/WorkOrderList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { EmptyState } from '../../ui/EmptyState';
import { ListHeader } from '../../ui/ListHeader';

/** Delivered orders whose customers nobody has asked yet. */
export default function AwaitingConsentPage() {
  const { service: words } = useTexts();
  const navigate = useNavigate();
  const mayAsk = useCan('CONSENT_RECORD');
  const [asking, setAsking] = useState<WorkOrderRow | null>(null);
  const [{ q }, change] = useFilters('q');
  const filter = { awaitingConsent: true, ...(q && { q }) };
  const orders = usePages(workOrdersKey(filter), (after, signal) => listWorkOrders(filter, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  return (
    <>
      <ListHeader
        title={words.awaitingTitle}
        note={orders.count && words.total(orders.count)}
        search={words.search}
        q={q}
        onSearch={onSearch}
      />
      <p style={{ color: 'var(--zj-text-quiet)', marginBottom: 12 }}>{words.awaitingHint}</p>
      <WorkOrderList
        list={orders.list}
        onOpen={(it) => void navigate(`/work-orders/${it.id}`)}
        {...(mayAsk && {
          answer: (it: WorkOrderRow) => (
            <Button size="small" onClick={() => setAsking(it)}>
              {words.answer}
            </Button>
          ),
        })}
        empty={
          <EmptyState
            icon={<CheckCircleOutlined />}
            title={q ? words.nothing : words.awaitingEmpty}
            hint={q ? words.nothingHint : words.awaitingEmptyHint}
          />
        }
      />
      <ConsentDrawer order={asking} onClose={() => setAsking(null)} />
    </>
  );
}
