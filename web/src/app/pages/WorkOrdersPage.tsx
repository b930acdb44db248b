import { Segmented } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { VehicleSelect } from '../../features/asset/components/VehicleSelect';
import { listWorkOrders, type WorkOrderFilter, workOrdersKey } from '../../features/service/api/workOrders';
import { NoWorkOrders, WorkOrderList } from '../../features/service/components/WorkOrderList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { FilterSelect } from '../../ui/FilterSelect';
import { AddButton, ListHeader } from '../../ui/ListHeader';

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
  const add = mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>;
  return (
    <>
      <ListHeader
        title={words.title}
        note={orders.count && words.total(orders.count)}
        search={words.search}
        q={q}
        onSearch={onSearch}
        add={add}
      >
        <Segmented
          aria-label={words.advisor}
          value={advisor ?? ''}
          onChange={(value) => change({ advisor: value })}
          options={[
            { value: '', label: words.advisors.all },
            { value: 'me', label: words.advisors.me },
          ]}
        />
        <FilterSelect
          label={words.status}
          any={words.anyStatus}
          value={status}
          onChange={(value) => change({ status: value })}
          options={words.statuses}
        />
        <FilterSelect
          label={words.repairType}
          any={words.anyRepairType}
          value={repairType}
          onChange={(value) => change({ repairType: value })}
          options={words.repairTypes}
        />
      </ListHeader>
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
