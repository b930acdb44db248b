import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { complaintQuery } from '../api/complaints';
import { useReading } from '../model/useReading';
import { ComplaintMarks } from './ComplaintMarks';
import { ComplaintSteps } from './ComplaintSteps';
import { ComplaintStory } from './ComplaintStory';

/** The whole story beside the board. */
export function ComplaintDrawer({ id: asked, onClose }: { id: string | null; onClose: () => void }) {
  const id = useKept(asked);
  const { complaint: words } = useTexts();
  const narrow = useNarrow();
  const {
    data: complaint,
    error,
    refetch,
  } = useQuery({ ...complaintQuery(id ?? ''), enabled: asked !== null });
  useReading(asked);
  const shown = complaint?.id === id ? complaint : undefined;
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={narrow ? '100%' : 600}
      title={shown ? `${shown.complaintNo} ${shown.customer.name}` : words.title}
      extra={id && <Link to={`/complaints/${id}`}>{words.fullPage}</Link>}
      footer={
        shown && (
          <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
            <ComplaintSteps complaint={shown} />
          </div>
        )
      }
    >
      {shown ? (
        <>
          <div style={{ marginBottom: 16 }}>
            <ComplaintMarks complaint={shown} />
          </div>
          <ComplaintStory complaint={shown} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Drawer>
  );
}
