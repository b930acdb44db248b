import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { TargetType, TaskStatus } from '../api/tasks';
import styles from './OpenFollowUps.module.css';

export interface OpenFollowUp {
  id: string;
  targetType: TargetType;
  status: TaskStatus;
  plannedDate: string;
  nextAttemptAt?: string | null;
  callerName?: string | null;
}

/** The calls that are still to be made, on the page of a customer; nothing when there are none. */
export function OpenFollowUps({ followUps }: { followUps: OpenFollowUp[] }) {
  const { followup } = useTexts();
  const time = useTime();
  if (followUps.length === 0) return null;
  return (
    <section className={styles.open}>
      <h2>{followup.tasks.toCall}</h2>
      <ul>
        {followUps.map((task) => (
          <li key={task.id}>
            <Link to={`/calls/${task.id}`}>{followup.types[task.targetType]}</Link>
            <Tag tone={task.status === 'RESCHEDULED' ? 'due' : 'plain'}>{followup.status[task.status]}</Tag>
            <span>
              {task.nextAttemptAt ? time.when(task.nextAttemptAt) : time.day(task.plannedDate)}
              {task.callerName && ` · ${task.callerName}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
