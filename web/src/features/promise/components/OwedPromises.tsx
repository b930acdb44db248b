import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { owedQuery } from '../api/promises';
import { sayDue } from '../model';
import { PromiseState } from './PromiseState';
import styles from './promise.module.css';

const SHOWN = 5;

/** What the person who looks owes customers, for the page of today. Nothing owed, nothing shown. */
export function OwedPromises() {
  const may = useCan('RELATIONSHIP_VIEW');
  const { promise: words } = useTexts();
  const time = useTime();
  const { data = [] } = useQuery({ ...owedQuery(false), enabled: may });
  if (data.length === 0) return null;
  return (
    <section className={styles.group} aria-label={words.mineOwed}>
      <h2>
        {words.mineOwed} <span>{data.length}</span>
      </h2>
      <ul className={styles.rows}>
        {data.slice(0, SHOWN).map((it) => (
          <li key={it.id}>
            <span className={styles.what}>
              <Link to={`/promises?show=${it.id}`}>{it.text}</Link>
              <span className={styles.quiet}>
                {[it.customerName, sayDue(it, words, time.day)].join(' · ')}
              </span>
            </span>
            {it.late && <PromiseState promise={it} />}
          </li>
        ))}
      </ul>
      {data.length > SHOWN && <Link to="/promises">{words.all}</Link>}
    </section>
  );
}
