import { sayMoney, sayNumber } from '../../../lib/numbers';
import type { Texts } from '../../../locales';
import type { ApproverRule, Flow, FlowStep, Subject } from '../api/flows';

/** What stands behind the ids and codes in a flow. */
export interface Names {
  person: (id: string) => string | undefined;
  role: (code: string) => string | undefined;
  department: (id: string) => string | undefined;
}

/** 行数从 1 000 起 · 客户、车辆 · 汉口店 */
export function sayConditions(flow: Flow, subject: Subject | undefined, names: Names, t: Texts): string {
  const words = t.approval.flows;
  const measure = subject?.measure ?? 'MONEY';
  const amount = words.amounts[measure];
  const say = (n: number) => (measure === 'MONEY' ? sayMoney(n) : sayNumber(n));
  const { amountFrom: from, amountTo: to } = flow;
  const parts = [
    from != null && to != null
      ? words.between(amount, say(from), say(to))
      : from != null
        ? words.atLeast(amount, say(from))
        : to != null && words.below(amount, say(to)),
    flow.kinds.map((kind) => subject?.kinds.find((it) => it.kind === kind)?.name ?? kind).join(t.common.list),
    flow.departmentIds.map((id) => names.department(id) ?? id).join(t.common.list),
  ].filter(Boolean);
  return parts.join(' · ') || words.always;
}

/** 直属上级 → 总经理 */
export function saySteps(steps: FlowStep[], names: Names, t: Texts): string {
  return steps
    .map((step) =>
      step.approvers.map((it) => sayApprover(it, names, t)).join(step.mode === 'ALL' ? ' + ' : ' / '),
    )
    .join(t.approval.flows.next);
}

function sayApprover({ by, employeeId, role }: ApproverRule, names: Names, t: Texts): string {
  const words = t.approval.flows;
  if (by === 'PERSON') return (employeeId && names.person(employeeId)) || words.by.PERSON;
  if (by === 'ROLE') return (role && names.role(role)) || words.by.ROLE;
  return words.by[by];
}
