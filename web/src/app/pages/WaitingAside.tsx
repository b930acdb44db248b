import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { waitingQuery as approvalsQuery } from '../../features/approval/api/approvals';
import { WaitingApprovals } from '../../features/approval/components/WaitingApprovals';
import { waitingQuery } from '../../features/complaint/api/complaints';
import { WaitingComplaints } from '../../features/complaint/components/WaitingComplaints';
import { waitingHandoversQuery } from '../../features/handover/api/handovers';
import { WaitingHandovers } from '../../features/handover/components/WaitingHandovers';
import { myIssuesQuery } from '../../features/issue/api/issues';
import { MyIssues } from '../../features/issue/components/MyIssues';
import { newestUnreadQuery } from '../../features/messaging/api/notices';
import { UnreadNotices } from '../../features/messaging/components/UnreadNotices';
import { useNarrow } from '../../lib/useMedia';

// Stands below what cannot wait.
const OwedPromises = lazy(async () => ({
  default: (await import('../../features/promise/components/OwedPromises')).OwedPromises,
}));

/**
 * What else waits for a caller, beside the calls. What stands here is not said a second time. On a phone it
 * stands above the calls, and notices have their own button below.
 */
export function WaitingAside() {
  const narrow = useNarrow();
  const { data: waiting = [] } = useQuery(waitingQuery);
  const { data: unread = [] } = useQuery(newestUnreadQuery);
  const { data: issues } = useQuery(myIssuesQuery);
  const { data: approvals } = useQuery(approvalsQuery);
  const { data: handovers } = useQuery(waitingHandoversQuery);
  const lists = [waiting, approvals?.items ?? [], handovers?.items ?? [], issues?.items ?? []];
  const standing = new Set(lists.flat().map((row) => row.id));
  return (
    <>
      <WaitingApprovals />
      <WaitingComplaints />
      <WaitingHandovers />
      <Suspense>
        <OwedPromises />
      </Suspense>
      <MyIssues />
      {!narrow && <UnreadNotices notices={unread.filter((it) => !standing.has(it.subjectId))} />}
    </>
  );
}
