import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { FollowUpReport } from '../api/reports';
import styles from './Revisions.module.css';

/** All that was handed in for this month, and who has read it when. */
export function Revisions({ report }: { report: FollowUpReport }) {
  const words = useTexts().report.revisions;
  const time = useTime();
  return (
    <section className={`${styles.revisions} no-print`} aria-label={words.title}>
      <h2>{words.title}</h2>
      {report.revisions.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ol>
        {report.revisions.map((revision) => (
          <li key={revision.id} aria-current={revision.id === report.submission?.id || undefined}>
            <p>
              <Link to={`/follow-up/report/${revision.id}`}>{words.revision(revision.revision)}</Link>{' '}
              <span className={styles.quiet}>
                {words.by(revision.preparedByName, time.when(revision.submittedAt))}
              </span>
            </p>
            <ul>
              {revision.readers.map((reader) => (
                <li key={reader.employeeId} data-read={reader.readAt ? true : undefined}>
                  <span className={styles.quiet}>{reader.copy ? words.cc : words.to}</span> {reader.name}{' '}
                  <span className={reader.readAt ? styles.read : styles.quiet}>
                    {reader.readAt && <CheckOutlined />}{' '}
                    {reader.readAt ? words.read(time.when(reader.readAt)) : words.unread}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
