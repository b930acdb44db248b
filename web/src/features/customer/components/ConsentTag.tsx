import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { ConsentStatus } from '../api/customers';

const tones: Record<ConsentStatus, Tone> = { GRANTED: 'done', REFUSED: 'overdue', WITHDRAWN: 'overdue' };

/** Whether a customer may be called about a repair. */
export function ConsentTag({ status }: { status: ConsentStatus | null | undefined }) {
  const { customer } = useTexts();
  return <Tag tone={status ? tones[status] : 'plain'}>{customer.consents[status ?? 'NONE']}</Tag>;
}
