import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { complaintQuery } from '../../features/complaint/api/complaints';
import { ComplaintPaper } from '../../features/complaint/components/ComplaintPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PaperPage } from '../../ui/PaperPage';

export default function ComplaintPaperPage() {
  const { id = '' } = useParams();
  const { complaint: words } = useTexts();
  const { data: complaint, error, refetch } = useQuery(complaintQuery(id));
  usePageTitle([words.paper, complaint?.complaintNo].filter(Boolean).join(' '));
  if (!complaint)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <PaperPage back={complaint.complaintNo} print={words.form.print}>
      <ComplaintPaper complaint={complaint} />
    </PaperPage>
  );
}
