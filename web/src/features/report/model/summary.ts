import type { Texts } from '../../../locales';
import type { FollowUpReport, QuestionFigure } from '../api/reports';
import { difference, nameOf, sayRate } from './findings';

/** A change of fewer points in fewer answers is not worth a sentence. */
const points = 3;
const answers = 20;

/** The first so many problems are looked at together. */
const foremost = 3;

/** What has changed and why it matters, in the order in which a manager would ask. Nothing is said where there is nothing. */
export function summaryOf({ figures, previous, weekly }: FollowUpReport, t: Texts): string[] {
  const words = t.report.summary;
  const then = t.report.before[weekly ? 'week' : 'month'];
  const { calls, answers: said, issues, complaints, effects } = figures;
  const reached = difference(calls.total.successRate, previous.successRate);
  const [fallen] = changed(said.questions).filter((it) => (it.change ?? 0) < 0);
  const [risen] = changed(said.questions)
    .filter((it) => (it.change ?? 0) > 0)
    .reverse();
  const top = said.topProblems.slice(0, foremost);
  const last = top.at(-1);
  const helped = effects?.filter((it) => it.verdict === 'EFFECTIVE').length ?? 0;
  return [
    reached !== undefined && reached <= -points
      ? words.reachedLess(then, Math.abs(reached).toFixed(1), calls.total.due - calls.total.successful)
      : undefined,
    fallen && words.fallen(nameOf(fallen.code, t), then, sayPoints(fallen), fallen.unfavourable),
    risen && words.risen(nameOf(risen.code, t), then, sayPoints(risen)),
    last && top.length === foremost && (last.cumulated ?? 0) >= 40
      ? words.foremost(top.map((it) => nameOf(it.code, t)).join(t.common.list), sayRate(last.cumulated, t))
      : undefined,
    issues.open + issues.late > 0 ? words.issuesLate(issues.late, issues.open) : undefined,
    complaints.open.length > 0 ? words.complaintsOpen(complaints.open.length) : undefined,
    effects && effects.length > 0 ? words.effects(effects.length, helped) : undefined,
  ].filter((it) => it !== undefined);
}

const sayPoints = ({ change }: QuestionFigure) => Math.abs(change ?? 0).toFixed(1);

/** Those that moved, the greatest fall first. */
function changed(questions: QuestionFigure[]): QuestionFigure[] {
  return questions
    .filter((it) => it.favourable + it.unfavourable >= answers && Math.abs(it.change ?? 0) >= points)
    .sort((a, b) => (a.change ?? 0) - (b.change ?? 0));
}
