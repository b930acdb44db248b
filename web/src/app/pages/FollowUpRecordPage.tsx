import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { recordQuery } from '../../features/followup/api/records';
import { CorrectionDrawer } from '../../features/followup/components/CorrectionDrawer';
import { RecordSheet } from '../../features/followup/components/RecordSheet';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function FollowUpRecordPage() {
  const { id = '' } = useParams();
  const { followup } = useTexts();
  const [correcting, setCorrecting] = useState(false);
  const { data, error, refetch } = useQuery(recordQuery(id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`${followup.records.title} · ${data.customer.name}`}
          note={data.recordNo}
          back={{ to: '/follow-up/records', label: followup.records.title }}
          actions={
            <>
              {data.correctable && (
                <Button icon={<EditOutlined />} onClick={() => setCorrecting(true)}>
                  {followup.call.correct}
                </Button>
              )}
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                {followup.sheet.print}
              </Button>
            </>
          }
        />
      </div>
      <RecordSheet record={data} />
      {correcting && <CorrectionDrawer record={data} onClose={() => setCorrecting(false)} />}
    </>
  );
}
