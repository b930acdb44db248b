import { MailOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { newCapa } from '../../features/capa/model/address';
import { complaintQuery } from '../../features/complaint/api/complaints';
import { ComplaintMarks } from '../../features/complaint/components/ComplaintMarks';
import { ComplaintSteps } from '../../features/complaint/components/ComplaintSteps';
import { ComplaintStory } from '../../features/complaint/components/ComplaintStory';
import { useReading } from '../../features/complaint/model/useReading';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function ComplaintPage() {
  const { id = '' } = useParams();
  const { complaint: words, capa } = useTexts();
  const mayDraw = useCan('CAPA_EDIT');
  const navigate = useNavigate();
  const { data: complaint, error, refetch } = useQuery(complaintQuery(id));
  useReading(id);
  if (!complaint)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <PageHeader
        back={{ to: '/complaints', label: words.title }}
        title={`${complaint.customer.name} · ${words.categories[complaint.matter.category]}`}
        note={
          <>
            {complaint.complaintNo} <ComplaintMarks complaint={complaint} />
          </>
        }
        actions={
          <>
            <Button
              icon={<PrinterOutlined />}
              aria-label={words.paper}
              title={words.paper}
              onClick={() => void navigate('paper')}
            />
            <Button
              icon={<MailOutlined />}
              aria-label={words.letter.show}
              title={words.letter.show}
              onClick={() => void navigate('letter')}
            />
            {mayDraw && (
              <Button
                onClick={() =>
                  void navigate(
                    newCapa(
                      'complaint',
                      id,
                      `${complaint.complaintNo} ${words.categories[complaint.matter.category]}`,
                    ),
                  )
                }
              >
                {capa.addFrom}
              </Button>
            )}
            <ComplaintSteps complaint={complaint} />
          </>
        }
      />
      {complaint.matter.inWriting && complaint.status !== 'CLOSED' && (
        <Alert
          type="warning"
          showIcon
          title={words.analytical}
          description={words.inWritingHint}
          style={{ marginBottom: 16 }}
        />
      )}
      <ComplaintStory complaint={complaint} wide />
    </>
  );
}
