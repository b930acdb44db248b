import { ExclamationCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { CallerDay } from '../api/team';
import styles from './TeamDay.module.css';

/** How far the callers are with their day, whoever is behind on top; each opens the tasks. */
export function TeamDay({ callers }: { callers: CallerDay[] }) {
  const { today: words } = useTexts().followup;
  if (callers.length === 0) return null;
  return (
    <section className={styles.team} aria-label={words.teamDay}>
      <h2>{words.teamDay}</h2>
      <ul>
        {callers.map((it) => (
          <li key={it.callerId ?? ''}>
            <Link to={`/follow-up/tasks?${it.callerId ? `caller=${it.callerId}` : 'caller=none'}`}>
              {it.callerName ?? words.unassigned}
            </Link>
            <span className={styles.progress}>{words.progress(it.done, it.due)}</span>
            {it.overdue > 0 && (
              <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
                {words.overdueCount(it.overdue)}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
