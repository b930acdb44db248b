import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { checkOrderData, type HandOverOrder, type OrderData } from '../api/handOvers';

const kinds: OrderData[] = ['PHONE', 'NAME', 'PLATE', 'CONSENT', 'MILEAGE', 'ITEMS'];

/** After the call: what of the order was wrong, or that all was right. */
export function DataCheck({ order, mayCheck }: { order: HandOverOrder; mayCheck: boolean }) {
  const t = useTexts();
  const words = t.intake;
  const toasts = useToasts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<OrderData[]>(order.wrong);
  const check = useMutation({
    mutationFn: (found: OrderData[]) => checkOrderData(order.orderId, found),
    onSuccess: async () => {
      setOpen(false);
      toasts.done(words.checked(order.orderNo));
      await client.invalidateQueries({ queryKey: ['work-orders'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const found = !order.checkedAt ? null : order.wrong.length === 0 ? (
    <Tag tone="done">{words.allRight}</Tag>
  ) : (
    <Tag tone="overdue">{words.wrong(order.wrong.map((it) => words.data[it]).join(t.common.list))}</Tag>
  );
  if (!mayCheck) return found ?? t.common.none;
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setWrong(order.wrong);
      }}
      title={words.whatWasWrong}
      content={
        <div style={{ display: 'grid', gap: 12, maxWidth: 260 }}>
          <Checkbox.Group
            value={wrong}
            onChange={(value) => setWrong(value as OrderData[])}
            options={kinds.map((it) => ({ value: it, label: words.data[it] }))}
          />
          <div style={{ display: 'flex', gap: 8 }}>
            <Button
              type="primary"
              size="small"
              disabled={wrong.length === 0}
              loading={check.isPending}
              onClick={() => check.mutate(wrong)}
            >
              {words.keepWrong}
            </Button>
            <Button size="small" loading={check.isPending} onClick={() => check.mutate([])}>
              {words.allRight}
            </Button>
          </div>
        </div>
      }
    >
      <Button
        size="small"
        type={found ? 'text' : 'default'}
        aria-label={words.checkOf(order.orderNo)}
        className={found ? '' : 'no-print'}
      >
        {found ?? words.check}
      </Button>
    </Popover>
  );
}
