import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { waitingQuery as approvalsQuery } from '../../features/approval/api/approvals';
import { WaitingApprovals } from '../../features/approval/components/WaitingApprovals';
import { waitingQuery } from '../../features/complaint/api/complaints';
import { WaitingComplaints } from '../../features/complaint/components/WaitingComplaints';
import { teamDayQuery } from '../../features/followup/api/team';
import { TeamDay } from '../../features/followup/components/TeamDay';
import { myIssuesQuery } from '../../features/issue/api/issues';
import { MyIssues } from '../../features/issue/components/MyIssues';
import { newestUnreadQuery } from '../../features/messaging/api/notices';
import { UnreadNotices } from '../../features/messaging/components/UnreadNotices';
import { owedQuery } from '../../features/promise/api/promises';
import { OwedPromises } from '../../features/promise/components/OwedPromises';
import { can, type Right, useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { sayDate } from '../../lib/time';
import { useTime } from '../../lib/useTime';
import type { Texts } from '../../locales';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import styles from './TodayDesk.module.css';

/** The day of those who make no calls: what waits at their desk, how their team is doing, what they were told. */
export function TodayDesk() {
  const { followup, common } = useTexts();
  const words = followup.today;
  const session = useSession();
  const time = useTime();
  const seesComplaints = can(session, 'COMPLAINT_VIEW') || can(session, 'COMPLAINT_REGISTER');
  const seesTeam = can(session, 'FOLLOW_UP_VIEW');
  const complaints = useQuery({ ...waitingQuery, enabled: seesComplaints });
  const team = useQuery({ ...teamDayQuery, enabled: seesTeam });
  const issues = useQuery(myIssuesQuery);
  const unread = useQuery(newestUnreadQuery);
  const approvals = useQuery(approvalsQuery);
  const { data: owed = [] } = useQuery({ ...owedQuery(false), enabled: can(session, 'RELATIONSHIP_VIEW') });

  const parts = [
    unread,
    issues,
    approvals,
    ...(seesComplaints ? [complaints] : []),
    ...(seesTeam ? [team] : []),
  ];
  const failed = parts.find((part) => part.error && !part.data);
  const waiting = complaints.data ?? [];
  const callers = team.data?.callers ?? [];
  const mine = [...(approvals.data?.items ?? []), ...(issues.data?.items ?? [])];
  const standing = new Set([...waiting, ...mine].map((row) => row.id));
  const told = unread.data?.filter((it) => !standing.has(it.subjectId)) ?? [];
  const overdue = callers.reduce((sum, it) => sum + it.overdue, 0);
  const note = [
    sayDate(time.today(), common.date),
    waiting.length + mine.length > 0 && words.waitingCount(waiting.length + mine.length),
    overdue > 0 && `${words.teamDay} ${words.overdueCount(overdue)}`,
    told.length > 0 && words.unreadCount(told.length),
  ];

  return (
    <>
      <PageHeader title={words.title} note={note.filter(Boolean).join(' · ')} />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : parts.some((part) => !part.data) ? (
        <RowsSkeleton rows={6} />
      ) : waiting.length + mine.length + owed.length + callers.length + told.length === 0 ? (
        <EmptyState
          icon={<CheckCircleOutlined />}
          title={words.calm}
          hint={words.calmHint}
          action={<QuickWays />}
        />
      ) : (
        <div className={styles.desk}>
          <WaitingApprovals />
          <WaitingComplaints />
          <OwedPromises />
          <MyIssues />
          <TeamDay callers={callers} />
          <UnreadNotices notices={told} />
        </div>
      )}
    </>
  );
}

const ways: { right: Right; to: string; label: (words: Texts['followup']['today']['quick']) => string }[] = [
  { right: 'PEOPLE_MANAGE', to: '/employees', label: (it) => it.people },
  { right: 'POLICY_EDIT', to: '/work-calendar', label: (it) => it.calendar },
  { right: 'IMPORT', to: '/imports', label: (it) => it.import },
  { right: 'CUSTOMER_VIEW', to: '/customers', label: (it) => it.customers },
  { right: 'COMPLAINT_REGISTER', to: '/complaints?add=new', label: (it) => it.complaint },
  { right: 'AUDIT_VIEW', to: '/audit', label: (it) => it.audit },
];

/** The two or three things that a person of these rights does here. */
function QuickWays() {
  const words = useTexts().followup.today.quick;
  const session = useSession();
  return (
    <nav className={styles.quick} aria-label={useTexts().common.action}>
      {ways
        .filter((way) => can(session, way.right))
        .slice(0, 3)
        .map((way) => (
          <Link key={way.to} to={way.to}>
            <Button tabIndex={-1}>{way.label(words)}</Button>
          </Link>
        ))}
    </nav>
  );
}
