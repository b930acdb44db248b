import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { waitingHandoversQuery } from '../api/handovers';
import { sayParts } from '../model';
import styles from './WaitingHandovers.module.css';

/** What colleagues want the person who looks to take over; nothing waiting, nothing shown. */
export function WaitingHandovers() {
  const t = useTexts();
  const { data } = useQuery(waitingHandoversQuery);
  if (!data?.items.length) return null;
  return (
    <section className={styles.waiting} aria-label={t.handover.waiting}>
      <h2>{t.handover.waiting}</h2>
      <ul>
        {data.items.map((it) => (
          <li key={it.id}>
            <Link to={`/handovers?open=${it.id}`}>{t.handover.from(it.fromName, sayParts(it.parts, t))}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
