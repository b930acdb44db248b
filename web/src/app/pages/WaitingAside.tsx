import { useQuery } from '@tanstack/react-query';
import { waitingQuery } from '../../features/complaint/api/complaints';
import { WaitingComplaints } from '../../features/complaint/components/WaitingComplaints';
import { newestUnreadQuery } from '../../features/messaging/api/notices';
import { UnreadNotices } from '../../features/messaging/components/UnreadNotices';
import { useNarrow } from '../../lib/useNarrow';

/**
 * What else waits for a caller, beside the calls. A complaint that stands here is not said a second time. On a phone it
 * stands above the calls, and notices have their own button below.
 */
export function WaitingAside() {
  const narrow = useNarrow();
  const { data: waiting = [] } = useQuery(waitingQuery);
  const { data: unread = [] } = useQuery(newestUnreadQuery);
  return (
    <>
      <WaitingComplaints />
      {!narrow && (
        <UnreadNotices notices={unread.filter((it) => !waiting.some((row) => row.id === it.subjectId))} />
      )}
    </>
  );
}
