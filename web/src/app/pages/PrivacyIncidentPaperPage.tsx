import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { incidentQuery } from '../../features/privacy/api/privacy';
import { IncidentPaper } from '../../features/privacy/components/IncidentPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function PrivacyIncidentPaperPage() {
  const { id = '' } = useParams();
  const { accountability: words } = useTexts();
  const { data, error, refetch } = useQuery(incidentQuery(id));
  usePageTitle([words.incidentPaper, data?.incidentNo].filter(Boolean).join(' '));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div
        className="no-print"
        style={{ display: 'flex', justifyContent: 'space-between', maxWidth: '210mm', margin: '0 auto 16px' }}
      >
        <Link to="/privacy?tab=incidents">← {words.back}</Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <IncidentPaper incident={data} />
    </>
  );
}
