import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Complaint } from '../api/complaints';
import styles from './ComplaintStory.module.css';

/** Who got the report and who was told what. */
export function Known({ complaint }: { complaint: Complaint }) {
  const t = useTexts();
  const words = t.complaint;
  const time = useTime();
  const kinds = t.messaging.kinds;
  if (complaint.recipients.length === 0 && complaint.told.length === 0) return null;
  return (
    <section className={styles.last}>
      <h2>{words.people}</h2>
      <ul className={styles.people}>
        {complaint.recipients.map((it) => (
          <li key={it.employeeId}>
            <span>
              <Tag>{it.role === 'TO' ? words.to : words.cc}</Tag> {it.name}
            </span>
            <span className={styles.quiet} title={time.exactly(it.deliveredAt)}>
              {words.deliveredAt(time.when(it.deliveredAt))} ·{' '}
              {it.readAt ? words.readAt(time.when(it.readAt)) : words.unread}
            </span>
          </li>
        ))}
      </ul>
      {complaint.told.length > 0 && (
        <details className={styles.told}>
          <summary>
            {words.toldTitle} ({complaint.told.length})
          </summary>
          <ul className={styles.people}>
            {complaint.told.map((it) => (
              <li key={`${it.kind}${it.name}${it.at}`}>
                <span>
                  {it.name} · {kinds[it.kind]?.title ?? t.messaging.other}
                </span>
                <span className={styles.quiet} title={time.exactly(it.at)}>
                  {time.when(it.at)} · {it.readAt ? words.readAt(time.when(it.readAt)) : words.unread}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
