import { EditOutlined, HistoryOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { deleteVehicle, restoreVehicle, vehicleQuery } from '../../features/asset/api/vehicles';
import { sayKind } from '../../features/asset/components/sayVehicle';
import { VehicleFacts } from '../../features/asset/components/VehicleFacts';
import { VehicleSelect } from '../../features/asset/components/VehicleSelect';
import { overviewQuery } from '../../features/customer/api/customers';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { PhoneToConfirm } from '../../features/followup/components/PhoneToConfirm';
import { DeleteButton } from '../../features/identity/components/DeleteButton';
import { WhyVisible } from '../../features/identity/components/WhyVisible';
import { CustomValues } from '../../features/list/components/CustomValues';
import { listWorkOrders, workOrdersKey } from '../../features/service/api/workOrders';
import { NoWorkOrders, WorkOrderList } from '../../features/service/components/WorkOrderList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useRemoval } from '../useRemoval';

const VehicleDrawer = lazy(async () => ({
  default: (await import('../../features/asset/components/VehicleDrawer')).VehicleDrawer,
}));
const WorkOrderDrawer = lazy(async () => ({
  default: (await import('../../features/service/components/WorkOrderDrawer')).WorkOrderDrawer,
}));

const RecordHistory = lazy(async () => ({
  default: (await import('../../features/identity/components/RecordHistory')).RecordHistory,
}));

/** As the follow-up room adds it to the owner's page. */
interface PhoneToConfirmRow {
  taskId: string;
  since: string;
}

export default function VehiclePage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.asset;
  const intoRecycleBin = useRemoval();
  const mayDelete = useCan('CUSTOMER_DELETE');
  const mayEdit = useCan('CUSTOMER_EDIT');
  const mayEnterOrders = useCan('WORK_ORDER_EDIT');
  const maySeeOrders = useCan('WORK_ORDER_VIEW');
  const [open, setOpen] = useState<'vehicle' | 'order' | 'history' | null>(null);
  const { data: vehicle, error, refetch } = useQuery(vehicleQuery(id));
  const { data: owner } = useQuery({
    ...overviewQuery(vehicle?.customerId ?? ''),
    enabled: vehicle !== undefined,
    // Whoever may see the car need not see its owner.
    retry: false,
  });

  if (error && !vehicle) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!vehicle) return <PageSkeleton />;

  const remove = () =>
    intoRecycleBin({
      list: '/vehicles',
      queryKey: 'vehicles',
      id: vehicle.id,
      remove: () => deleteVehicle(vehicle),
      restore: () => restoreVehicle(vehicle.id),
      removed: words.deleted,
      restored: words.restored,
    });
  const enter = mayEnterOrders && (
    <Button icon={<PlusOutlined />} onClick={() => setOpen('order')}>
      {t.service.add}
    </Button>
  );

  return (
    <>
      <PageHeader
        back={{ to: '/vehicles', label: words.title }}
        title={vehicle.plateNo ?? vehicle.vin ?? words.noPlate}
        note={[sayKind(vehicle), words.plateTypes[vehicle.plateType], words.statuses[vehicle.status]]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <WhyVisible type="vehicle" id={vehicle.id} />
            <Button icon={<HistoryOutlined />} onClick={() => setOpen('history')}>
              {t.history.title}
            </Button>
            {mayDelete && vehicle.editable && (
              <DeleteButton type="vehicle" id={vehicle.id} remove={() => void remove()} />
            )}
            {vehicle.editable && (
              <Button icon={<EditOutlined />} onClick={() => setOpen('vehicle')}>
                {t.common.edit}
              </Button>
            )}
            {mayEnterOrders && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('order')}>
                {t.service.add}
              </Button>
            )}
          </>
        }
      />
      {((owner?.parts.phoneToConfirm ?? []) as PhoneToConfirmRow[]).map((it) => (
        <PhoneToConfirm key={it.taskId} {...it} />
      ))}
      <VehicleFacts vehicle={vehicle} />
      <CustomValues
        list="vehicles"
        id={vehicle.id}
        heading={(text) => <h2 style={{ fontSize: 16, fontWeight: 600, margin: '24px 0 8px' }}>{text}</h2>}
      />
      {maySeeOrders && <Orders vehicleId={vehicle.id} add={enter} />}
      <Suspense>
        <RecordHistory
          type="vehicle"
          id={vehicle.id}
          version={vehicle.version}
          editable={vehicle.editable && mayEdit}
          open={open === 'history'}
          onClose={() => setOpen(null)}
        />
        <VehicleDrawer
          id={open === 'vehicle' ? vehicle.id : null}
          customerField={<CustomerSelect />}
          onClose={() => setOpen(null)}
        />
        <WorkOrderDrawer
          id={open === 'order' ? 'new' : null}
          vehicleId={vehicle.id}
          vehicleField={<VehicleSelect />}
          onClose={() => setOpen(null)}
        />
      </Suspense>
    </>
  );
}

function Orders({ vehicleId, add }: { vehicleId: string; add: React.ReactNode }) {
  const { asset: words } = useTexts();
  const navigate = useNavigate();
  const filter = { vehicle: vehicleId };
  const orders = usePages(workOrdersKey(filter), (after, signal) => listWorkOrders(filter, after, signal));
  return (
    <section>
      <h2 style={{ fontSize: 16, fontWeight: 600, margin: '24px 0 8px' }}>{words.orders}</h2>
      <WorkOrderList
        list={orders.list}
        onOpen={(it) => void navigate(`/work-orders/${it.id}`)}
        empty={<NoWorkOrders filtered={false} add={add} />}
        ofOneVehicle
      />
    </section>
  );
}
