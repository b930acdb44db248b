import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { WorkOrderRow } from '../api/workOrders';

type Consent = WorkOrderRow['followUpConsent'];

const tones: Record<Consent, Tone> = { YES: 'done', NO: 'plain', NOT_ASKED: 'due' };

/** Whether the owner wants to be called after the repair. */
export function FollowUpConsentTag({ consent }: { consent: string | undefined }) {
  const { service } = useTexts();
  if (!consent || !(consent in tones)) return null;
  return <Tag tone={tones[consent as Consent]}>{service.consents[consent as Consent]}</Tag>;
}
