import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { VehicleSelect } from '../../features/asset/components/VehicleSelect';
import { listWorkOrders, type WorkOrderFilter, workOrdersKey } from '../../features/service/api/workOrders';
import { NoWorkOrders, WorkOrderList } from '../../features/service/components/WorkOrderList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';

const WorkOrderDrawer = lazy(async () => ({
  default: (await import('../../features/service/components/WorkOrderDrawer')).WorkOrderDrawer,
}));

export default function WorkOrdersPage() {
  const { service: words } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('WORK_ORDER_EDIT');
  const [{ q, advisor, status, repairType, open }, change] = useFilters(
    'q',
    'advisor',
    'status',
    'repairType',
    'open',
  );
  const filter = {
    ...(q && { q }),
    ...(advisor && { advisor }),
    ...(status && { status }),
    ...(repairType && { repairType }),
  } as WorkOrderFilter;
  const orders = usePages(workOrdersKey(filter), (after, signal) => listWorkOrders(filter, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  const add = mayEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ open: 'new' })}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} note={orders.count && words.total(orders.count)} actions={add}>
        <SearchField label={words.search} value={q} onChange={onSearch} />
        <Segmented
          aria-label={words.advisor}
          value={advisor ?? ''}
          onChange={(value) => change({ advisor: value })}
          options={[
            { value: '', label: words.advisors.all },
            { value: 'me', label: words.advisors.me },
          ]}
        />
        <Select
          aria-label={words.status}
          allowClear
          placeholder={words.anyStatus}
          value={status ?? null}
          onChange={(value) => change({ status: value })}
          options={Object.entries(words.statuses).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 120 }}
        />
        <Select
          aria-label={words.repairType}
          allowClear
          placeholder={words.anyRepairType}
          value={repairType ?? null}
          onChange={(value) => change({ repairType: value })}
          options={Object.entries(words.repairTypes).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 120 }}
        />
      </PageHeader>
      <WorkOrderList
        list={orders.list}
        onOpen={(it) => void navigate(`/work-orders/${it.id}`)}
        empty={<NoWorkOrders filtered={Object.keys(filter).length > 0} add={add} />}
      />
      <Suspense>
        <WorkOrderDrawer
          id={open ?? null}
          vehicleField={<VehicleSelect />}
          onClose={() => change({ open: null })}
          onSaved={(saved) => void navigate(`/work-orders/${saved.order.id}`)}
        />
      </Suspense>
    </>
  );
}
