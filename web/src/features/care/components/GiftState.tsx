import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Gift } from '../api/care';

const tones = {
  ASKED: 'due',
  RETURNED: 'due',
  REFUSED: 'overdue',
  WITHDRAWN: 'plain',
  AGREED: 'primary',
  GIVEN: 'done',
  DECLINED: 'overdue',
} as const;

export function GiftState({ status }: { status: Gift['status'] }) {
  const { care: words } = useTexts();
  return <Tag tone={tones[status]}>{words.statuses[status]}</Tag>;
}
