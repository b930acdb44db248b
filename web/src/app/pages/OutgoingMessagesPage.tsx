import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { channelsQuery, type OutgoingMessage } from '../../features/messaging/api/outgoing';
import { GroupRobots } from '../../features/messaging/components/GroupRobots';
import { MailChannel } from '../../features/messaging/components/MailChannel';
import { OutgoingList } from '../../features/messaging/components/OutgoingList';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { AddButton } from '../../ui/ListHeader';
import { PageHeader } from '../../ui/PageHeader';
import { Strip } from '../../ui/Strip';
import styles from './OutgoingMessagesPage.module.css';

const GroupRobotDrawer = lazy(async () => ({
  default: (await import('../../features/messaging/components/GroupRobotDrawer')).GroupRobotDrawer,
}));

const statuses = ['WAITING', 'SENT', 'UNDELIVERABLE'] as const;

/** How colleagues are told outside the application, and what has become of each message. */
export default function OutgoingMessagesPage() {
  const { outgoing: words } = useTexts();
  const [{ robot, status: asked }, change] = useFilters('robot', 'status');
  const { data, error, refetch } = useQuery(channelsQuery);
  const status: OutgoingMessage['status'] | undefined = statuses.find((it) => it === asked);
  const add = <AddButton onClick={() => change({ robot: 'new' })}>{words.addRobot}</AddButton>;
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} note={words.note} />
      {data && <MailChannel mail={data.mail ?? null} />}
      {data && (
        <section aria-labelledby="sms-channel">
          <h2 id="sms-channel">{words.sms}</h2>
          <Strip tone={data.smsSimulated ? 'due' : 'info'}>
            {data.smsSimulated ? words.smsOff : words.smsOn}
          </Strip>
        </section>
      )}
      <section aria-labelledby="group-robots">
        <div className={styles.head}>
          <h2 id="group-robots">{words.robots}</h2>
          {data && data.robots.length > 0 && add}
        </div>
        <p className={styles.note}>{words.robotsNote}</p>
        <GroupRobots
          robots={data?.robots}
          error={error}
          onRetry={() => void refetch()}
          onOpen={(it) => change({ robot: it.id })}
          add={add}
        />
      </section>
      <section aria-labelledby="outgoing-log">
        <div className={styles.head}>
          <h2 id="outgoing-log">{words.log}</h2>
          <Segmented
            aria-label={words.state}
            value={status ?? 'ALL'}
            onChange={(value) => change({ status: value === 'ALL' ? null : value })}
            options={[
              { value: 'ALL', label: words.all },
              ...statuses.map((value) => ({ value, label: words.statuses[value] })),
            ]}
          />
        </div>
        <OutgoingList status={status} />
      </section>
      <Suspense>
        {data && (
          <GroupRobotDrawer
            robot={robot === 'new' ? 'new' : (data.robots.find((it) => it.id === robot) ?? null)}
            onClose={() => change({ robot: null })}
            departments={<DepartmentSelect allowClear placeholder={words.everybody} />}
          />
        )}
      </Suspense>
    </div>
  );
}
