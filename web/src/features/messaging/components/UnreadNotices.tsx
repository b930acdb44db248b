import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import type { Notice } from '../api/notices';
import { NoticeLine } from './NoticeLine';
import styles from './UnreadNotices.module.css';

const most = 6;

/** What one was told and has not looked at yet; nothing when there is nothing. */
export function UnreadNotices({ notices }: { notices: Notice[] }) {
  const { messaging: words } = useTexts();
  if (notices.length === 0) return null;
  return (
    <section className={styles.unread} aria-label={words.unreadTitle}>
      <h2>
        {words.unreadTitle}
        {notices.length > most && <Link to="/notices?show=unread">{words.more}</Link>}
      </h2>
      <ul>
        {notices.slice(0, most).map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}
