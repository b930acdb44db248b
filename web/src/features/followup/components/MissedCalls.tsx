import { ExclamationCircleFilled, PhoneOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { callBack, type MissedCall, missedQuery } from '../api/incoming';
import styles from './MissedCalls.module.css';

/** Who rang and was not heard: they come before everybody whom we want to ring. */
export function MissedCalls({ team }: { team: boolean }) {
  const words = useTexts().calling.incoming;
  const { data } = useQuery(missedQuery(team));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.missed} aria-label={words.missed}>
      <h2>
        <ExclamationCircleFilled aria-hidden /> {words.missed} <span>{data.items.length}</span>
      </h2>
      <ul>
        {data.items.map((call) => (
          <Row key={call.id} call={call} team={team} />
        ))}
      </ul>
    </section>
  );
}

function Row({ call, team }: { call: MissedCall; team: boolean }) {
  const t = useTexts();
  const words = t.calling.incoming;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const note = useMutation({
    mutationFn: (reached: boolean) => callBack(call.id, reached),
    onSuccess: async () => {
      toasts.done(words.noted);
      await client.invalidateQueries({ queryKey: ['telephone'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const who = call.customerName ?? words.stranger;
  return (
    <li>
      <span className={styles.who}>
        {call.customerId ? <Link to={`/customers/${call.customerId}`}>{who}</Link> : who}{' '}
        <span className={styles.number}>{call.number}</span>
      </span>
      <span className={styles.quiet}>
        {words.missedAt(time.when(call.at))}
        {call.tries > 0 && ` · ${words.tries(call.tries)}`}
        {team && ` · ${call.employeeName ?? words.anybody}`}
      </span>
      {call.overdue && (
        <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
          {words.overdue(time.day(call.dueOn))}
        </Tag>
      )}
      <span className={styles.actions}>
        <Button size="small" disabled={note.isPending} onClick={() => note.mutate(false)}>
          {words.notReached}
        </Button>
        <Link to={`/call?id=${call.id}`}>
          <Button
            size="small"
            type="primary"
            ghost
            icon={<PhoneOutlined />}
            aria-label={`${words.callBack} ${who}`}
          >
            {words.callBack}
          </Button>
        </Link>
      </span>
    </li>
  );
}
