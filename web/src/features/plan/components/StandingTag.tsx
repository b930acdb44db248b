import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { Standing } from '../api/plannable';

const tones: Partial<Record<Standing, Tone>> = {
  READY: 'done',
  ALREADY_PLANNED: 'info',
  NOT_ASKED: 'due',
  NO_CONSENT: 'overdue',
  REFUSED: 'overdue',
  DO_NOT_CONTACT: 'overdue',
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { standings } = useTexts().plan;
  return <Tag tone={tones[standing] ?? 'plain'}>{standings[standing]}</Tag>;
}
