import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  SendOutlined,
} from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { listOutgoing, type OutgoingMessage, outgoingKey, resend } from '../api/outgoing';

/** Each message with its way and its fate; what could not be delivered is sent again from here. */
export function OutgoingList({ status }: { status: OutgoingMessage['status'] | undefined }) {
  const { outgoing: words, common } = useTexts();
  const time = useTime();
  const { list } = usePages([...outgoingKey, status], (after, signal) => listOutgoing(status, after, signal));
  return (
    <DataList
      label={words.log}
      {...list}
      rowKey={(it) => it.id}
      empty={
        status ? (
          <EmptyState icon={<SendOutlined />} title={words.noneSuch} />
        ) : (
          <EmptyState icon={<SendOutlined />} title={words.logEmpty} hint={words.logEmptyHint} />
        )
      }
      columns={[
        {
          key: 'recipient',
          title: words.recipient,
          width: 220,
          render: (it) => (
            <>
              {it.employeeName ?? it.recipient}
              <Quiet>
                {words.kinds[it.channel]}
                {it.employeeName && ` · ${it.recipient}`}
              </Quiet>
            </>
          ),
        },
        {
          key: 'subject',
          title: words.subject,
          clip: true,
          render: (it) => <span title={it.body}>{it.subject}</span>,
        },
        { key: 'state', title: words.state, width: 260, render: (it) => <State of={it} /> },
        {
          key: 'when',
          title: words.when,
          width: 132,
          render: (it) => (
            <span title={time.exactly(it.sentAt ?? it.createdAt)}>
              {time.when(it.sentAt ?? it.createdAt)}
            </span>
          ),
        },
        {
          key: 'doing',
          title: common.action,
          untitled: true,
          width: 110,
          align: 'right',
          render: (it) => it.status !== 'SENT' && <Again message={it} />,
        },
      ]}
    />
  );
}

const looks: Record<OutgoingMessage['status'], { tone: Tone; icon: React.ReactNode }> = {
  WAITING: { tone: 'info', icon: <ClockCircleOutlined /> },
  SENT: { tone: 'done', icon: <CheckCircleOutlined /> },
  UNDELIVERABLE: { tone: 'overdue', icon: <CloseCircleOutlined /> },
};

function State({ of: { status, attempts, refusal, nextAttemptAt } }: { of: OutgoingMessage }) {
  const { outgoing: words } = useTexts();
  const time = useTime();
  return (
    <>
      <Tag tone={looks[status].tone} icon={looks[status].icon}>
        {words.statuses[status]}
      </Tag>
      {refusal && (
        <Quiet>
          {[words.attempts(attempts), nextAttemptAt && words.nextAt(time.when(nextAttemptAt)), refusal]
            .filter(Boolean)
            .join(' · ')}
        </Quiet>
      )}
    </>
  );
}

function Again({ message }: { message: OutgoingMessage }) {
  const t = useTexts();
  const toasts = useToasts();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: resend,
    onSuccess: async () => {
      toasts.done(t.outgoing.queued);
      await client.invalidateQueries({ queryKey: outgoingKey });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Button size="small" loading={again.isPending} onClick={() => again.mutate(message)}>
      {t.outgoing.again}
    </Button>
  );
}

function Quiet({ children }: { children: React.ReactNode }) {
  return <div style={{ color: 'var(--zj-text-quiet)', fontSize: 12 }}>{children}</div>;
}
