import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { listNotices, noticesListKey } from '../api/notices';
import { NoticeLine } from './NoticeLine';
import styles from './NoticeList.module.css';

export function NoticeList({ unread }: { unread: boolean }) {
  const { common, messaging: words } = useTexts();
  const { list } = usePages(noticesListKey(unread), (after, signal) => listNotices(unread, after, signal));
  if (list.error && !list.rows) return <ErrorState error={list.error} onRetry={list.onRetry} />;
  if (!list.rows) return <RowsSkeleton />;
  if (list.rows.length === 0)
    return (
      <EmptyState
        icon={<BellOutlined />}
        title={unread ? words.nothingUnread : words.empty}
        hint={unread ? words.nothingUnreadHint : words.emptyHint}
      />
    );
  return (
    <>
      <ul className={styles.list} aria-label={words.title}>
        {list.rows.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
      {list.more.has && (
        <Button type="text" block loading={list.more.busy} onClick={list.more.load}>
          {common.loadMore}
        </Button>
      )}
    </>
  );
}
