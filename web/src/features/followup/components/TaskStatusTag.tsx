import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { TaskRow, TaskStatus } from '../api/tasks';

const tones: Record<TaskStatus, Tone> = {
  PENDING: 'plain',
  IN_PROGRESS: 'info',
  RESCHEDULED: 'due',
  SUCCESS: 'done',
  REFUSED: 'plain',
  UNREACHABLE: 'overdue',
  CANCELLED: 'plain',
  EXPIRED: 'overdue',
};

interface Props {
  status: string | undefined;
  /** Why it was called off. */
  reason: string | undefined;
}

export function TaskStatusTag({ status, reason }: Props) {
  const { followup } = useTexts();
  if (!status || !(status in tones)) return null;
  return (
    <Tag tone={tones[status as TaskStatus]}>
      {followup.status[status as TaskStatus]}
      {reason && ` · ${followup.cancelled[reason as NonNullable<TaskRow['reasonCancelled']>]}`}
    </Tag>
  );
}
