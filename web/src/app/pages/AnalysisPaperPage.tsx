import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { analysisQuery } from '../../features/analysis/api/analyses';
import { AnalysisPaper } from '../../features/analysis/components/AnalysisPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function AnalysisPaperPage() {
  const { id = '' } = useParams();
  const { analysis: words } = useTexts();
  const { data, error, refetch } = useQuery(analysisQuery(id));
  usePageTitle([words.one, data?.month].filter(Boolean).join(' '));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div
        className="no-print"
        style={{ display: 'flex', justifyContent: 'space-between', maxWidth: '210mm', margin: '0 auto 16px' }}
      >
        <Link to="..">← {data.month}</Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <AnalysisPaper analysis={data} />
    </>
  );
}
