import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { complaintQuery } from '../../features/complaint/api/complaints';
import { ComplaintPaper } from '../../features/complaint/components/ComplaintPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function ComplaintPaperPage() {
  const { id = '' } = useParams();
  const { complaint: words } = useTexts();
  const { data: complaint, error, refetch } = useQuery(complaintQuery(id));
  usePageTitle([words.paper, complaint?.complaintNo].filter(Boolean).join(' '));
  if (!complaint)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div
        className="no-print"
        style={{ display: 'flex', justifyContent: 'space-between', maxWidth: '210mm', margin: '0 auto 16px' }}
      >
        <Link to="..">← {complaint.complaintNo}</Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.form.print}
        </Button>
      </div>
      <ComplaintPaper complaint={complaint} />
    </>
  );
}
