import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { letterQuery } from '../../features/complaint/api/complaints';
import { ComplaintLetterSheet } from '../../features/complaint/components/ComplaintLetterSheet';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function ComplaintLetterPage() {
  const { id = '' } = useParams();
  const { complaint: words } = useTexts();
  const { data: letter, error, refetch } = useQuery(letterQuery(id));
  usePageTitle([words.letter.title, letter?.complaintNo].filter(Boolean).join(' '));
  if (!letter) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div className="no-print" style={{ maxWidth: '210mm', margin: '0 auto 16px' }}>
        <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 12 }}>
          <Link to="..">← {letter.complaintNo}</Link>
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.form.print}
          </Button>
        </div>
        <Alert type="info" title={words.letter.hint} />
      </div>
      <ComplaintLetterSheet letter={letter} />
    </>
  );
}
