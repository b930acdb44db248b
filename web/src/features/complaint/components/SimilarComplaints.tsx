import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { type Complaint, similarQuery } from '../api/complaints';
import styles from './ComplaintStory.module.css';

/** Past complaints that speak of the same, and what solved them. */
export function Similar({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const time = useTime();
  const causes = useDictionary('complaint-cause');
  const { data: found } = useQuery(similarQuery(complaint.id));
  if (!found || found.length === 0) return null;
  return (
    <section>
      <h2>{words.similar}</h2>
      <ul className={styles.similar}>
        {found.map((it) => (
          <li key={it.id}>
            <div className={styles.entry}>
              <Link to={`/complaints/${it.id}`}>{it.complaintNo}</Link>
              <span className={styles.quiet}>
                {words.alike(it.percent)} · {words.categories[it.category]} · {time.when(it.registeredAt)}
              </span>
              {it.verificationResult && (
                <Tag tone={it.verificationResult === 'DISSATISFIED' ? 'overdue' : 'done'}>
                  {words.results[it.verificationResult]}
                </Tag>
              )}
            </div>
            <p className={styles.clipped}>{it.description}</p>
            <p className={styles.text}>
              <strong>{words.solvedBy}</strong> {it.solution}
            </p>
            {(it.cause || it.compensation) && (
              <p className={styles.quiet}>
                {[causes.say(it.causeCode), it.cause, it.compensation].filter(Boolean).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
