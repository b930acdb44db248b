import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { approvalQuery } from '../../features/approval/api/approvals';
import { ApplicantBar } from '../../features/approval/components/ApplicantBar';
import { ApprovalHistory } from '../../features/approval/components/ApprovalHistory';
import { ApprovalState } from '../../features/approval/components/ApprovalState';
import { ApprovalSteps } from '../../features/approval/components/ApprovalSteps';
import { DecideBar } from '../../features/approval/components/DecideBar';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { type Fact, Facts } from '../../ui/Facts';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import styles from './ApprovalPage.module.css';

const CorrectExport = lazy(async () => ({
  default: (await import('../../features/list/components/CorrectExport')).CorrectExport,
}));

export default function ApprovalPage() {
  const { id = '' } = useParams();
  const { approval: words } = useTexts();
  const time = useTime();
  const { data: approval, error, refetch } = useQuery(approvalQuery(id));
  if (!approval)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const open = approval.steps.find((it) => it.state === 'OPEN');
  const facts = approval.facts.map((it): Fact => [it.name, it.value]);
  return (
    <>
      <PageHeader
        back={{ to: '/approvals', label: words.title }}
        title={approval.title}
        note={
          <>
            {words.from(approval.applicant.name, approval.departmentName)} · {time.when(approval.submittedAt)}{' '}
            <ApprovalState status={approval.status} dueAt={open?.dueAt ?? null} />
          </>
        }
        actions={
          <ApplicantBar
            approval={approval}
            {...(approval.subject === 'EXPORT' && {
              correct: (
                <Suspense>
                  <CorrectExport id={approval.subjectId} />
                </Suspense>
              ),
            })}
          />
        }
      />
      <div className={styles.columns}>
        <div>
          <Facts facts={facts} />
        </div>
        <ApprovalSteps approval={approval} />
        <ApprovalHistory approval={approval} />
      </div>
      {approval.may.includes('DECIDE') && <DecideBar approval={approval} />}
    </>
  );
}
