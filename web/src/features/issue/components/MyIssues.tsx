import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sayCount } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { myIssuesQuery } from '../api/issues';
import { IssueState } from './IssueState';
import styles from './MyIssues.module.css';

/** What the person who looks has to see to; for the page of today. Nothing to do, nothing shown. */
export function MyIssues() {
  const { issue: words } = useTexts();
  const { data } = useQuery(myIssuesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.issues} aria-label={words.today}>
      <h2>
        {words.today} <span>{sayCount(data.count)}</span>
      </h2>
      <ul>
        {data.items.map((it) => (
          <li key={it.id}>
            <Link to={`/follow-up/issues?show=${it.id}`}>{it.text}</Link>
            <span>{it.customerName}</span>
            <IssueState issue={it} />
          </li>
        ))}
      </ul>
      {data.next && <Link to="/follow-up/issues">{words.more}</Link>}
    </section>
  );
}
