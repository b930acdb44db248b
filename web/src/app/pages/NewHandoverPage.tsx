import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { inHandQuery } from '../../features/handover/api/handovers';
import { HandoverDraft } from '../../features/handover/components/HandoverDraft';
import { useTexts } from '../../lib/texts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function NewHandoverPage() {
  const { handover: words } = useTexts();
  const { employeeId = '' } = useParams();
  const { data, error, refetch } = useQuery(inHandQuery(employeeId));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={words.titleOf(data.employeeName)} back={{ to: '/handovers', label: words.title }} />
      {data.kinds.length === 0 ? (
        <EmptyState
          icon={<CheckOutlined />}
          title={words.nothing(data.employeeName)}
          hint={words.nothingHint}
        />
      ) : (
        <HandoverDraft employeeId={data.employeeId} kinds={data.kinds} readable={data.readable} />
      )}
    </>
  );
}
