import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { type Notice, noticesKey, readNotice } from '../api/notices';
import { placeOf, sayNotice } from '../model/sayNotice';
import styles from './NoticeLine.module.css';

/** One notice: what, about whom, when. Going there reads it. */
export function NoticeLine({ notice, onGo }: { notice: Notice; onGo?: () => void }) {
  const t = useTexts();
  const time = useTime();
  const client = useQueryClient();
  const said = sayNotice(notice, t, time);
  const unread = !notice.readAt;

  const read = () => {
    onGo?.();
    if (unread)
      void readNotice(notice.id)
        .catch(() => undefined)
        .then(() => client.invalidateQueries({ queryKey: noticesKey }));
  };

  const words = (
    <>
      <span className={styles.head}>
        {unread && (
          <span className={styles.dot}>
            <span className="visually-hidden">{t.messaging.newOne}</span>
          </span>
        )}
        <span className={said.urgent ? styles.urgent : undefined}>{said.title}</span>
        {notice.insteadOf && <Tag>{t.messaging.insteadOf(notice.insteadOf)}</Tag>}
        <time className={styles.when} dateTime={notice.at} title={time.exactly(notice.at)}>
          {time.when(notice.at)}
        </time>
      </span>
      {said.details.length > 0 && <span className={styles.details}>{said.details.join(' · ')}</span>}
    </>
  );
  const place = placeOf(notice);
  return place ? (
    <Link to={place} className={styles.line} data-unread={unread || undefined} onClick={read}>
      {words}
    </Link>
  ) : (
    <button type="button" className={styles.line} data-unread={unread || undefined} onClick={read}>
      {words}
    </button>
  );
}
