import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import { now } from '../../../lib/clock';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { CallView } from '../api/call';
import styles from './SidePanel.module.css';

/** What one of us said would be done: first of all what is still owed. */
export function Promises({ promises }: { promises: CallView['promises'] }) {
  const words = useTexts().calling.promises;
  const time = useTime();
  return (
    <section>
      <h3>{words.title}</h3>
      {promises.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul>
          {promises.map((it) => {
            const late = !it.keptAt && new Date(it.dueAt) < now();
            return (
              <li key={it.id}>
                {it.keptAt && <CheckCircleFilled className={styles.kept} aria-hidden />}
                {late && <ExclamationCircleFilled className={styles.late} aria-hidden />}{' '}
                <Link to={`/follow-up/issues?view=all&show=${it.id}`}>{it.text}</Link>{' '}
                <span className={styles.quiet}>
                  {it.keptAt
                    ? words.kept(it.ownerName, time.when(it.keptAt))
                    : late
                      ? words.late(it.ownerName, time.when(it.dueAt))
                      : words.due(it.ownerName, time.when(it.dueAt))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
