import { CheckCircleOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { handOverOrders, handOversKey, openOrdersQuery } from '../../features/intake/api/handOvers';
import { OrderLines } from '../../features/intake/components/OrderLines';
import { SheetList } from '../../features/intake/components/SheetList';
import { verifyCustomerData } from '../../features/service/api/workOrders';
import { idempotencyKey } from '../../lib/api';
import { sayProblem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { todayIn } from '../../lib/time';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Strip } from '../../ui/Strip';
import { useToasts } from '../../ui/Toasts';

/** What a service advisor has delivered and hands to the desk before going home. */
export default function OrderHandOverPage() {
  const t = useTexts();
  const words = t.intake;
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [filters, change] = useFilters('advisor');
  const advisor = filters.advisor ?? session.employeeId;
  const { data, error, refetch } = useQuery(openOrdersQuery(advisor));
  // What was delivered today and on the last day before goes along; the rest, and what was changed, by hand.
  const [byHand, setByHand] = useState<ReadonlySet<string>>();
  const time = useTime();
  const key = useRef(idempotencyKey());
  const orders = data ?? [];
  const today = time.today();
  const days = orders.map((it) => todayIn(time.zone, it.deliveredAt));
  const before =
    days
      .filter((it) => it < today)
      .sort()
      .at(-1) ?? today;
  const chosen = orders.filter((it, at) => byHand?.has(it.orderId) ?? (days[at] ?? '') >= before);
  const unanswered = chosen.filter((it) => it.consent === 'NOT_ASKED').length;

  const refresh = () => client.invalidateQueries({ queryKey: ['work-orders'] });
  const give = useMutation({
    mutationFn: () =>
      handOverOrders(
        chosen.map((it) => it.orderId),
        key.current,
      ),
    onSuccess: async (sheets) => {
      toasts.done(
        words.handedOverDone(chosen.length, sheets.map((it) => it.sheet.sheetNo).join(t.common.list)),
      );
      setByHand(undefined);
      await client.invalidateQueries({ queryKey: handOversKey });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () => {
      key.current = idempotencyKey();
    },
  });
  const verify = useMutation({
    mutationFn: verifyCustomerData,
    onSuccess: refresh,
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={give.isPending}
            onClick={() => give.mutate()}
          >
            {words.handOver(chosen.length)}
          </Button>
        }
      >
        <EmployeeSelect
          aria-label={words.advisor}
          value={advisor}
          onChange={(value) => change({ advisor: value === session.employeeId ? null : value })}
          style={{ minWidth: 160 }}
        />
      </PageHeader>
      {unanswered > 0 && <Strip tone="due">{words.unanswered(unanswered)}</Strip>}
      <OrderLines
        label={words.openTitle(orders.length)}
        orders={data}
        error={error}
        onRetry={() => void refetch()}
        selection={{
          chosen: new Set(chosen.map((it) => it.orderId)),
          choose: setByHand,
        }}
        onOpen={(it) => void navigate(`/work-orders/${it.orderId}`)}
        last={{
          title: t.service.verify,
          render: (it) =>
            it.dataVerifiedAt ? null : (
              <Button size="small" loading={verify.isPending} onClick={() => verify.mutate(it.orderId)}>
                {t.service.verify}
              </Button>
            ),
        }}
        empty={
          <EmptyState icon={<CheckCircleOutlined />} title={words.nothingOpen} hint={words.nothingOpenHint} />
        }
      />
      <h2 style={{ margin: '32px 0 8px', fontSize: 16, fontWeight: 600 }}>{words.sheets}</h2>
      <SheetList
        filter={{ advisor }}
        onOpen={(it) => void navigate(`/work-orders/hand-overs/${it.id}`)}
        empty={<EmptyState title={words.noSheets} hint={words.noSheetsHint} />}
      />
    </>
  );
}
