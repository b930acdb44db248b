import type { useTexts } from '../../../lib/texts';
import type { RuleForm, Trigger, Unit } from '../api/rules';

type Words = ReturnType<typeof useTexts>['cadence'];

/** What makes a contact due: 每 2 周, 工单交车后 14 天. Triggers of later rooms are said by their name. */
export function sayTrigger(
  rule: Pick<RuleForm, 'triggerKind' | 'number' | 'unit'>,
  trigger: Trigger | undefined,
  words: Words,
): string {
  const span = saySpan(rule.number, rule.unit, words);
  if (rule.triggerKind === 'INTERVAL') return words.every(span);
  return `${trigger?.name ?? rule.triggerKind} ${span}`;
}

export const saySpan = (number: number, unit: Unit, words: Words) => words.span[unit](number);
