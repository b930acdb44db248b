import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { capaQuery } from '../../features/capa/api/capas';
import { CapaPaper } from '../../features/capa/components/CapaPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function CapaPaperPage() {
  const { id = '' } = useParams();
  const { capa: words } = useTexts();
  const { data: capa, error, refetch } = useQuery(capaQuery(id));
  usePageTitle([words.paper, capa?.capaNo].filter(Boolean).join(' '));
  if (!capa) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div
        className="no-print"
        style={{ display: 'flex', justifyContent: 'space-between', maxWidth: '210mm', margin: '0 auto 16px' }}
      >
        <Link to="..">← {capa.capaNo}</Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <CapaPaper capa={capa} />
    </>
  );
}
