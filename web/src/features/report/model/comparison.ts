import type { Texts } from '../../../locales';
import type { ComparedLine, Comparison } from '../api/comparison';

/** Named in the sentence; more are counted. */
const named = 3;

const farOut = ({ standing }: ComparedLine) => standing === 'FAR_ABOVE' || standing === 'FAR_BELOW';

/** Whether a far standing is good or bad news. */
export function isGood(
  { standing }: ComparedLine,
  { lowerBetter }: Pick<Comparison, 'lowerBetter'>,
): boolean {
  return standing === (lowerBetter ? 'FAR_BELOW' : 'FAR_ABOVE');
}

/** What the table says in one sentence. */
export function sayComparison({ lines }: Comparison, { comparison: words, common }: Texts): string {
  if (lines.every((it) => it.standing === 'TOO_FEW')) return words.found.none;
  const apart = lines.filter(farOut);
  if (apart.length === 0) return words.found.alike;
  const names = apart
    .slice(0, named)
    .map((it) => it.name ?? words.nobody)
    .join(common.list);
  return words.found.standsOut(names, apart.length > named ? apart.length : 0);
}

/** Where the calls behind a line stand: the report of the last month, narrowed to it. */
export function reportOf(line: ComparedLine, by: Comparison['by'], month: string): string | undefined {
  if (!line.id) return undefined;
  const narrowed = { ADVISOR: 'advisor', CALLER: 'caller', BRANCH: 'department' }[by];
  return `/follow-up/report?${new URLSearchParams({ month, [narrowed]: line.id })}`;
}
