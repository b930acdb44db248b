import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { latestQuery, unreadQuery } from '../api/notices';
import styles from './NoticeBell.module.css';
import { NoticeLine } from './NoticeLine';

/** The bell with the newest notices behind it. */
export function NoticeBell() {
  const { messaging: words } = useTexts();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const [open, setOpen] = useState(false);
  const { data: latest } = useQuery({ ...latestQuery, enabled: open });
  const { pathname } = useLocation();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has gone somewhere has chosen
  useEffect(() => panel.current?.hidePopover(), [pathname]);

  return (
    <>
      <button type="button" className={styles.bell} popoverTarget={id} aria-label={words.bell(unread)}>
        <BellOutlined />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className={styles.panel}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <strong className={styles.title}>{words.title}</strong>
        {latest?.length === 0 && <p className={styles.empty}>{words.emptyHint}</p>}
        <ul className={styles.list}>
          {latest?.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} onGo={() => panel.current?.hidePopover()} />
            </li>
          ))}
        </ul>
        <Link to="/notices" className={styles.all} onClick={() => panel.current?.hidePopover()}>
          {words.more}
        </Link>
      </div>
    </>
  );
}
