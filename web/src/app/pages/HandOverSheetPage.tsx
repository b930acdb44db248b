import { PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { handOverQuery, handOversKey, receiveHandOver } from '../../features/intake/api/handOvers';
import { DataCheck } from '../../features/intake/components/DataCheck';
import { OrderLines } from '../../features/intake/components/OrderLines';
import { sayProblem } from '../../lib/problem';
import { useCan, useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';
import styles from './HandOverSheetPage.module.css';

/** One sheet with its orders, on the screen and on paper. */
export default function HandOverSheetPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.intake;
  const time = useTime();
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const calls = useCan('FOLLOW_UP_CALL');
  const desk = useCan('FOLLOW_UP_MANAGE') || calls;
  const { data, error, refetch } = useQuery(handOverQuery(id));
  const receive = useMutation({
    mutationFn: () => receiveHandOver(id),
    onSuccess: async ({ sheet }) => {
      toasts.done(words.receivedDone(sheet.sheetNo));
      await client.invalidateQueries({ queryKey: handOversKey });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { sheet, orders, receivable } = data;
  const own = sheet.advisorId === session.employeeId;
  return (
    <>
      <PageHeader
        title={words.sheet(sheet.sheetNo)}
        back={
          own || !desk
            ? { to: '/work-orders/hand-over', label: words.title }
            : { to: '/follow-up/hand-overs', label: words.deskTitle }
        }
        note={[
          sheet.departmentName,
          `${sheet.advisorName} ${time.day(sheet.day)}`,
          words.givenBy(sheet.handedOverByName, time.when(sheet.handedOverAt)),
          sheet.receivedAt && sheet.receivedByName
            ? words.receivedBy(sheet.receivedByName, time.when(sheet.receivedAt))
            : words.waiting,
        ].join(' · ')}
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t.report.print}
            </Button>
            {receivable && (
              <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate()}>
                {words.receive}
              </Button>
            )}
          </>
        }
      />
      <OrderLines
        label={words.orders}
        orders={orders}
        onOpen={(it) => void navigate(`/work-orders/${it.orderId}`)}
        last={{
          title: words.checkTitle,
          render: (it) => <DataCheck key={it.checkedAt ?? ''} order={it} mayCheck={calls && !own} />,
        }}
        empty={<EmptyState title={t.report.rows.empty} />}
      />
      <p className={styles.signatures}>
        <span>{words.signatures.giver} ____________</span>
        <span>{words.signatures.receiver} ____________</span>
      </p>
    </>
  );
}
