import { CheckCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import type { ActionItem, Actions } from '../api/home';
import styles from './ActionList.module.css';

type Kind = ActionItem['kind'];

const opening: Record<Kind, (id: string) => string> = {
  APPROVAL: (id) => `/approvals/${id}`,
  COMPLAINT: (id) => `/complaints/${id}`,
  MEASURE: (id) => `/capas/${id}`,
  ISSUE: (id) => `/follow-up/issues?view=open&show=${id}`,
};

const overdueOnes = JSON.stringify({
  match: 'ALL',
  of: [{ field: 'overdue', operator: 'IS', values: ['true'] }],
});

const all: Record<Kind, string> = {
  APPROVAL: '/approvals',
  COMPLAINT: '/complaints',
  MEASURE: `/capas?${new URLSearchParams({ filter: overdueOnes })}`,
  ISSUE: '/follow-up/issues?view=overdue',
};

/** What has to be acted on, the most urgent first. */
export function ActionList({ actions }: { actions: Actions }) {
  const { home: words } = useTexts();
  return (
    <section aria-label={words.act}>
      <h2 className={styles.heading}>
        {words.act} {actions.items.length > 0 && <span>{actions.items.length}</span>}
      </h2>
      {actions.items.length === 0 ? (
        <EmptyState
          icon={<CheckCircleOutlined />}
          title={words.calm}
          hint={actions.role === 'GENERAL_MANAGER' ? words.calmGeneralManager : words.calmServiceManager}
        />
      ) : (
        <ul className={styles.list}>
          {actions.items.map((item) => (
            <Row key={`${item.kind} ${item.id} ${item.title}`} item={item} />
          ))}
        </ul>
      )}
      {actions.more.map((kind) => (
        <Link key={kind} to={all[kind]} className={styles.more}>
          {words.more[kind]}
        </Link>
      ))}
    </section>
  );
}

function Row({ item }: { item: ActionItem }) {
  const { home: words } = useTexts();
  return (
    <li data-overdue={item.overdue || undefined}>
      <span className={styles.kind}>
        {item.grave ? (
          <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
            {words.grave}
          </Tag>
        ) : (
          <Tag tone={item.kind === 'APPROVAL' ? 'primary' : 'plain'}>{words.kinds[item.kind]}</Tag>
        )}
      </span>
      <span className={styles.what}>
        <Link to={opening[item.kind](item.id)}>{item.title}</Link>
        {item.detail && <span>{item.detail}</span>}
      </span>
      <span className={styles.holder}>
        {item.holder && words.holder[item.kind === 'APPROVAL' ? 'applicant' : 'holder'](item.holder)}
      </span>
      <Left item={item} />
    </li>
  );
}

function Left({ item }: { item: ActionItem }) {
  const { home: words } = useTexts();
  const time = useTime();
  const { leftMinutes: left, limitMinutes: limit } = item;
  if (left !== null && left !== undefined) {
    const share = Math.max(0, Math.min(1, left / Math.max(1, limit ?? 1)));
    const tone = left < 0 ? 'overdue' : share <= 0.2 ? 'due' : 'primary';
    return (
      <span className={styles.left} data-tone={tone} title={time.exactly(item.dueAt)}>
        {time.workingTimeLeft(left)}
        <span className={styles.bar} aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
      </span>
    );
  }
  if (!item.dueAt) return <span className={styles.left}>{words.noLimit}</span>;
  const due = item.dueOn ? time.day(item.dueOn) : time.when(item.dueAt);
  return (
    <span className={styles.left} data-tone={item.overdue ? 'overdue' : undefined}>
      {item.overdue ? words.wasDue(due) : words.isDue(due)}
    </span>
  );
}
