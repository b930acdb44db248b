import { ClockCircleOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { sayDuration } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import type { ComplaintRow } from '../api/complaints';
import styles from './ClockBar.module.css';

type Running = NonNullable<ComplaintRow['clock']>;

/** The working time that is left, as a bar that empties. */
export function ClockBar({ clock, named = false }: { clock: Running; named?: boolean }) {
  const { common, complaint: words } = useTexts();
  const time = useTime();
  const share = Math.max(0, Math.min(1, clock.leftMinutes / Math.max(1, clock.limitMinutes)));
  const tone = clock.leftMinutes < 0 ? 'overdue' : share <= 0.2 ? 'due' : 'primary';
  const duration = sayDuration(Math.abs(clock.leftMinutes), common.date, Number.POSITIVE_INFINITY);
  const said = clock.leftMinutes < 0 ? words.over(duration) : words.left(duration);
  return (
    <div className={styles.clock} data-tone={tone} title={`${said}（${words.workingTime}）`}>
      <div className={styles.words}>
        <span className={styles.left}>
          <ClockCircleOutlined /> {named && `${words.clocks[clock.kind]} `}
          {said}
        </span>
        <span className={styles.due} title={time.exactly(clock.dueAt)}>
          {words.dueAt(time.when(clock.dueAt))}
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
