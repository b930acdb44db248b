import { Link } from 'react-router';
import { useTexts } from '../../lib/texts';
import { Tag } from '../../ui/Tag';
import styles from './OpenMatters.module.css';

/** As the complaint room adds it. */
interface Complaint {
  id: string;
  complaintNo: string;
  status: 'REGISTERED' | 'REPORTED' | 'INVESTIGATING' | 'REPLIED' | 'VERIFYING' | 'CLOSED';
  severity: 'GRIEVANCE' | 'GENERAL' | 'ESCALATED' | 'MAJOR';
  description: string;
}

/** What somebody still owes the customer, beside the calls. */
export function OpenMatters({ parts }: { parts: Record<string, unknown[]> }) {
  const { complaint, customer: words } = useTexts();
  const complaints = ((parts.complaints ?? []) as Complaint[]).filter((it) => it.status !== 'CLOSED');
  return (
    <section>
      <h2 className={styles.title}>{words.openMatters}</h2>
      {complaints.length === 0 && <p className={styles.quiet}>{words.noOpenMatters}</p>}
      <ul className={styles.list}>
        {complaints.map((it) => (
          <li key={it.id}>
            <div className={styles.line}>
              <Link to={`/complaints/${it.id}`}>{it.complaintNo}</Link>
              <Tag tone="overdue">{complaint.severities[it.severity]}</Tag>
              {complaint.statuses[it.status]}
            </div>
            <p className={styles.quiet}>{it.description}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
