import type { Texts } from '../../../locales';
import type { FollowUpFigures } from '../api/figures';

/** Fewer calls say nothing of an hour. */
export const enoughCalls = 10;

export const sayPercent = (rate: number | null | undefined, { common, figures }: Texts): string =>
  rate === null || rate === undefined ? common.none : figures.percent(rate.toFixed(1));

export const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : (100 * part) / whole;

/** +3.2, −0.5 */
export const saySigned = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}`;

/** What each block has to say, in one sentence; it stands above the block. */
export function figureFindings(figures: FollowUpFigures, t: Texts) {
  const { contacts, reminders, reach, response, incoming, effect } = figures;
  const words = t.figures;
  const say = words.findings;
  const { total } = contacts;
  const joined = (...parts: (string | false)[]) => parts.filter(Boolean).join(words.and);
  const best = reach.cells
    .filter((it) => it.attempts >= enoughCalls)
    .reduce<(typeof reach.cells)[number] | undefined>(
      (most, it) => (!most || it.reached / it.attempts > most.reached / most.attempts ? it : most),
      undefined,
    );
  const customers = effect.rules.reduce((sum, it) => sum + it.reached.customers, 0);
  const visitors = effect.rules.reduce((sum, it) => sum + it.reached.visitors, 0);
  const first = effect.compared.find((it) => it.visitors?.evidence) ?? effect.compared[0];
  return {
    contacts:
      total.due === 0
        ? say.noContacts
        : joined(
            say.contacts(total.due, sayPercent(total.doneRate, t)),
            total.overdue > 0 && say.overdue(total.overdue),
            total.expired > 0 && say.expired(total.expired),
          ),
    reminders:
      reminders.total.sent === 0
        ? say.noReminders
        : reminders.total.rate === null || reminders.total.rate === undefined
          ? say.remindersRunning(reminders.total.sent)
          : say.reminders(reminders.total.sent, sayPercent(reminders.total.rate, t)),
    response:
      response.contacts === 0
        ? say.noResponse
        : response.median === null || response.median === undefined
          ? say.notTried
          : response.median === 0
            ? say.sameDay
            : say.response(response.median),
    incoming:
      incoming.calls === 0
        ? say.noIncoming
        : joined(
            say.incoming(sayPercent(share(incoming.answered, incoming.calls), t)),
            incoming.open > 0 && say.notReturned(incoming.open),
          ),
    reach:
      reach.attempts === 0
        ? say.noReach
        : best
          ? say.reach(
              words.hourOf(words.weekdays[best.weekday - 1] ?? '', best.hour),
              sayPercent(share(best.reached, best.attempts), t),
              best.reached,
              best.attempts,
            )
          : say.reachFew(sayPercent(share(reach.reached, reach.attempts), t)),
    effect:
      effect.rules.length === 0
        ? say.noEffect
        : customers === 0
          ? say.effectRunning
          : say.effect(customers, sayPercent(share(visitors, customers), t)),
    compared: !first
      ? say.notCompared
      : !first.visitors?.evidence
        ? say.noEvidence(first.ruleName)
        : first.visitors.value > 0
          ? say.higher(first.ruleName, first.visitors.value.toFixed(1))
          : say.lower(first.ruleName, Math.abs(first.visitors.value).toFixed(1)),
  };
}
