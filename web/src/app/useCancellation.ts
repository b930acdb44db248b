import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelWorkOrder, reinstateWorkOrder, type WorkOrderView } from '../features/service/api/workOrders';
import { sayProblem } from '../lib/problem';
import { useTexts } from '../lib/texts';
import { useToasts } from '../ui/Toasts';

/** Cancelling an order takes its call along; both come back together. */
export function useCancellation() {
  const t = useTexts();
  const words = t.service;
  const toasts = useToasts();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['work-orders'] }),
      client.invalidateQueries({ queryKey: ['follow-up'] }),
    ]);
  const failed = (refused: unknown) => toasts.failed(sayProblem(refused, t));

  const reinstate = useMutation({
    mutationFn: reinstateWorkOrder,
    onSuccess: async (view) => {
      toasts.done(words.reinstated(view.order.orderNo));
      await refresh();
    },
    onError: failed,
  });
  const cancel = useMutation({
    mutationFn: (view: WorkOrderView) => cancelWorkOrder(view),
    onSuccess: async ({ order }) => {
      toasts.undoable(words.cancelled(order.orderNo), () => reinstate.mutate(order.id));
      await refresh();
    },
    onError: failed,
  });
  return { cancel, reinstate };
}
