import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { answerConsent, deliverWorkOrder, type FollowUpForm, type WorkOrderView } from '../api/workOrders';
import { ConsentFields } from './ConsentFields';

interface Props {
  /** The order that is handed over, or one whose customer is asked later. */
  order: Pick<WorkOrderView['order'], 'id' | 'orderNo'> | null;
  /** Set when the car leaves now. */
  handOver?: WorkOrderView | undefined;
  onClose: () => void;
}

/** The customer's answer, at the hand-over or afterwards. */
export function ConsentDrawer({ order: asked, handOver, onClose }: Props) {
  const order = useKept(asked);
  const { service: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<FollowUpForm>
      open={asked !== null}
      title={
        handOver ? `${words.deliver} ${order?.orderNo ?? ''}` : `${words.answer} ${order?.orderNo ?? ''}`
      }
      {...(handOver && { submitText: words.deliver })}
      onClose={onClose}
      initial={handOver && order ? { evidence: words.signed(order.orderNo) } : {}}
      onSubmit={async (values, key) => {
        if (!order) return;
        if (handOver) await deliverWorkOrder(handOver, values, key);
        else await answerConsent(order.id, values, key);
        await Promise.all(
          ['work-orders', 'vehicles', 'customers'].map((room) =>
            client.invalidateQueries({ queryKey: [room] }),
          ),
        );
        toasts.done(handOver ? words.delivered(order.orderNo) : words.answered);
      }}
    >
      <ConsentFields />
    </FormDrawer>
  );
}
