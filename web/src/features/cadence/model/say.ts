import type { useTexts } from '../../../lib/texts';
import type { RuleForm, Trigger } from '../api/rules';

type Words = ReturnType<typeof useTexts>['cadence'];

/** What makes a contact due: 每 2 周一次, 工单交车后 14 天. Triggers of later rooms are said by their name. */
export function sayTrigger(
  rule: Pick<RuleForm, 'triggerKind' | 'number' | 'unit'>,
  trigger: Trigger | undefined,
  words: Words,
): string {
  if (rule.triggerKind === 'INTERVAL') return words.every[rule.unit](rule.number);
  return `${trigger?.name ?? rule.triggerKind} ${words.span[rule.unit](rule.number)}`;
}
