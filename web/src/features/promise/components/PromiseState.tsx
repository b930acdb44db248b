import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Promised } from '../api/promises';

const tones = { OPEN: 'primary', KEPT: 'done', BROKEN: 'overdue', WITHDRAWN: 'plain' } as const;

export function PromiseState({ promise: it }: { promise: Promised }) {
  const { promise: words } = useTexts();
  return (
    <Tag tone={it.madeGoodAt ? 'due' : tones[it.status]}>
      {it.madeGoodAt ? words.madeGood : words.statuses[it.status]}
    </Tag>
  );
}
