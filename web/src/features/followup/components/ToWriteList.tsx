import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { TodayView } from '../api/today';
import styles from './ToWriteList.module.css';

/** Customers whom no call reached and to whom nobody has written yet. */
export function ToWriteList({ toWrite }: { toWrite: TodayView['toWrite'] }) {
  const { unreached: words } = useTexts().followup;
  const time = useTime();
  if (toWrite.length === 0) return null;
  return (
    <section className={styles.toWrite} aria-label={words.toWrite}>
      <h2>
        {words.toWrite} <span>{toWrite.length}</span>
      </h2>
      <ul>
        {toWrite.map((it) => (
          <li key={it.taskId}>
            <Link to={`/calls/${it.taskId}`}>{it.customerName}</Link>
            <span>{words.since(time.when(it.since))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
