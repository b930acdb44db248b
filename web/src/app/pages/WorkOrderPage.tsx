import { CheckOutlined, EditOutlined, HistoryOutlined, StopOutlined, UndoOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { VehicleSelect } from '../../features/asset/components/VehicleSelect';
import { DeleteButton } from '../../features/identity/components/DeleteButton';
import { WhyVisible } from '../../features/identity/components/WhyVisible';
import { CustomValues } from '../../features/list/components/CustomValues';
import {
  deleteWorkOrder,
  restoreWorkOrder,
  verifyCustomerData,
  workOrderQuery,
} from '../../features/service/api/workOrders';
import { ConsentDrawer } from '../../features/service/components/ConsentDrawer';
import { WorkOrderFacts } from '../../features/service/components/WorkOrderFacts';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';
import { useCancellation } from '../useCancellation';
import { useRemoval } from '../useRemoval';

const WorkOrderDrawer = lazy(async () => ({
  default: (await import('../../features/service/components/WorkOrderDrawer')).WorkOrderDrawer,
}));

const RecordHistory = lazy(async () => ({
  default: (await import('../../features/identity/components/RecordHistory')).RecordHistory,
}));

export default function WorkOrderPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.service;
  const toasts = useToasts();
  const client = useQueryClient();
  const intoRecycleBin = useRemoval();
  const { cancel, reinstate } = useCancellation();
  const mayDelete = useCan('CUSTOMER_DELETE');
  const mayEdit = useCan('WORK_ORDER_EDIT');
  const mayAsk = useCan('CONSENT_RECORD');
  const [open, setOpen] = useState<'edit' | 'consent' | 'history' | null>(null);
  const { data: view, error, refetch } = useQuery(workOrderQuery(id));

  const verify = useMutation({
    mutationFn: () => verifyCustomerData(id),
    onSuccess: async () => {
      toasts.done(words.verified);
      await client.invalidateQueries({ queryKey: ['work-orders'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  if (error && !view) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!view) return <PageSkeleton />;
  const { order } = view;
  const delivered = order.status === 'DELIVERED';
  const asks = delivered
    ? mayAsk && order.followUpConsent === 'NOT_ASKED'
    : mayEdit && view.editable && order.status !== 'CANCELLED';

  const remove = () =>
    intoRecycleBin({
      list: '/work-orders',
      queryKey: 'work-orders',
      id: order.id,
      remove: () => deleteWorkOrder(view),
      restore: () => restoreWorkOrder(order.id),
      removed: words.deleted(order.orderNo),
      restored: words.restored(order.orderNo),
    });

  return (
    <>
      <PageHeader
        back={{ to: '/work-orders', label: words.title }}
        title={order.orderNo}
        note={`${words.statuses[order.status]} · ${order.ownerName}`}
        actions={
          <>
            <WhyVisible type="work-order" id={order.id} />
            <Button icon={<HistoryOutlined />} onClick={() => setOpen('history')}>
              {t.history.title}
            </Button>
            {mayEdit && view.editable && !view.dataVerifiedAt && (
              <Button icon={<CheckOutlined />} loading={verify.isPending} onClick={() => verify.mutate()}>
                {words.verify}
              </Button>
            )}
            {mayDelete && view.editable && (
              <DeleteButton type="work-order" id={order.id} remove={() => void remove()} />
            )}
            {mayEdit && view.editable && (
              <Button icon={<EditOutlined />} onClick={() => setOpen('edit')}>
                {t.common.edit}
              </Button>
            )}
            {mayEdit &&
              view.editable &&
              (order.status === 'CANCELLED' ? (
                <Button
                  icon={<UndoOutlined />}
                  loading={reinstate.isPending}
                  onClick={() => reinstate.mutate(order.id)}
                >
                  {words.reinstate}
                </Button>
              ) : (
                <Button
                  icon={<StopOutlined />}
                  loading={cancel.isPending}
                  onClick={() => cancel.mutate(view)}
                >
                  {words.cancelOrder}
                </Button>
              ))}
            {asks && (
              <Button type="primary" onClick={() => setOpen('consent')}>
                {delivered ? words.answer : words.deliver}
              </Button>
            )}
          </>
        }
      />
      <WorkOrderFacts view={view} />
      <CustomValues
        list="work-orders"
        id={order.id}
        heading={(text) => <h2 style={{ fontSize: 16, fontWeight: 600, margin: '24px 0 8px' }}>{text}</h2>}
      />
      <ConsentDrawer
        order={open === 'consent' ? order : null}
        handOver={delivered ? undefined : view}
        onClose={() => setOpen(null)}
      />
      <Suspense>
        <RecordHistory
          type="work-order"
          id={order.id}
          version={order.version}
          editable={view.editable && mayEdit}
          open={open === 'history'}
          onClose={() => setOpen(null)}
        />
        <WorkOrderDrawer
          id={open === 'edit' ? order.id : null}
          vehicleField={<VehicleSelect />}
          onClose={() => setOpen(null)}
        />
      </Suspense>
    </>
  );
}
