import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { waitingCountQuery, waitingQuery } from '../api/approvals';
import { ApprovalState } from './ApprovalState';
import styles from './WaitingApprovals.module.css';

/** What has to be decided by the person who looks; for the page of today. Nothing waiting, nothing shown. */
export function WaitingApprovals() {
  const { approval: words } = useTexts();
  const { data } = useQuery(waitingQuery);
  const { data: waiting } = useQuery(waitingCountQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={words.today}>
      <h2>
        {words.today} <span>{waiting?.count ?? data.items.length}</span>
      </h2>
      <ul>
        {data.items.map((it) => (
          <li key={it.id}>
            <Link to={`/approvals/${it.id}`}>{it.title}</Link>
            <span>{it.applicant.name}</span>
            <ApprovalState status={it.status} dueAt={it.dueAt ?? null} />
          </li>
        ))}
      </ul>
      {data.next && <Link to="/approvals">{words.more}</Link>}
    </section>
  );
}
