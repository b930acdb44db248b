import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { Handover } from '../api/handovers';

const tones: Record<Handover['status'], Tone> = {
  PROPOSED: 'due',
  CONFIRMED: 'done',
  DECLINED: 'overdue',
  WITHDRAWN: 'plain',
};

export function HandoverState({ status }: { status: Handover['status'] }) {
  const { handover: words } = useTexts();
  return <Tag tone={tones[status]}>{words.statuses[status]}</Tag>;
}
