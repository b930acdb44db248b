import type { Texts } from '../../../locales';
import type { FollowUpReport, Quantity, QuestionFigure } from '../api/reports';

type Rate = number | null | undefined;

/** What a figure may be called in a sentence: Q11 保养提醒. A question of the dealer's own is called by its code alone. */
export function nameOf(code: string, { report }: Texts): string {
  const name = report.questions[code];
  return name ? `${code} ${name}` : code;
}

/** 80.0 %; nothing to divide by is —. */
export function sayRate(rate: Rate, { common, report }: Texts): string {
  return rate === null || rate === undefined ? common.none : report.percent(rate.toFixed(1));
}

/** +3.2, −0.5, 0.0: percentage points between two rates. */
export function sayChange(change: Rate, { common }: Texts): string {
  if (change === null || change === undefined) return common.none;
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change).toFixed(1)}`;
}

export function difference(now: Rate, before: Rate): number | undefined {
  if (now === null || now === undefined || before === null || before === undefined) return undefined;
  return Math.round((now - before) * 10) / 10;
}

/** 比上月高 3.2 个百分点 */
export function comparedRate(
  now: Rate,
  before: Rate,
  { report }: Texts,
  weekly: boolean,
): string | undefined {
  const change = difference(now, before);
  const then = report.before[weekly ? 'week' : 'month'];
  if (change === undefined) return undefined;
  if (change === 0) return report.same(then);
  const points = report.points(Math.abs(change).toFixed(1));
  return change > 0 ? report.higher(points, then) : report.lower(points, then);
}

/** 比上月多 15 */
export function comparedNumber(
  now: number,
  before: Quantity,
  { report }: Texts,
  weekly: boolean,
): string | undefined {
  const then = report.before[weekly ? 'week' : 'month'];
  if (before.due === 0) return undefined;
  const change = now - before.due;
  if (change === 0) return report.same(then);
  return change > 0 ? report.moreThan(String(change), then) : report.lessThan(String(-change), then);
}

/** What each block has to say, in one sentence; it stands above the block. */
export function findings({ figures, previous, weekly }: FollowUpReport, t: Texts) {
  const { report: words } = t;
  const say = words.findings;
  const { calls, answers, issues, complaints, absence, data, effects } = figures;
  const { total } = calls;
  const joined = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(words.and);
  const isNone = (rate: Rate): rate is null | undefined => rate === null || rate === undefined;

  const worst = most(calls.failures, (it) => it.count);
  const unsuccessful = total.due - total.successful;
  const lowest = lowestOf(answers.questions);
  const [top] = answers.topProblems;
  const [category] = issues.byCategory;
  const problems = issues.byCategory.reduce((sum, it) => sum + it.cases, 0);
  const [reason] = absence.reasons;

  return {
    A: isNone(total.successRate)
      ? say.noCalls
      : joined(
          say.successRate(sayRate(total.successRate, t)),
          comparedRate(total.successRate, previous.successRate, t, weekly),
        ),
    B:
      total.due === 0
        ? say.noCalls
        : unsuccessful === 0 || !worst
          ? say.allSuccessful
          : say.failures(unsuccessful, words.failures[worst.reason], worst.count),
    C: isNone(answers.overall?.rate)
      ? say.noAnswers
      : joined(
          say.overall(sayRate(answers.overall.rate, t)),
          comparedRate(answers.overall.rate, answers.overall.previousRate, t, weekly),
        ),
    D: isNone(answers.averageRate)
      ? say.noAnswers
      : joined(
          say.average(sayRate(answers.averageRate, t)),
          lowest && say.lowest(nameOf(lowest.code, t), sayRate(lowest.rate, t)),
        ),
    E: category
      ? say.categories(problems, t.complaint.categories[category.category], sayRate(category.share, t))
      : say.noProblems,
    F: top ? say.top(nameOf(top.code, t), top.cases) : say.noProblems,
    G: issues.due === 0 ? say.noIssues : say.issues(issues.due, issues.onTime, sayRate(issues.rate, t)),
    H:
      complaints.registered === 0
        ? say.noComplaints
        : joined(
            say.complaints(complaints.registered),
            !isNone(complaints.perHundredOrders) && say.perHundred(complaints.perHundredOrders.toFixed(1)),
          ),
    I:
      absence.asked === 0
        ? say.noAbsent
        : reason
          ? say.absence(t.followup.churn[reason.reason], reason.cases, sayRate(reason.share, t))
          : say.noReasons(absence.asked),
    J:
      total.carriedOut === 0
        ? say.noData
        : data.badNumbers === 0
          ? say.goodNumbers
          : say.badNumbers(data.badNumbers, sayRate(data.badNumberRate, t)),
    K: effects?.length
      ? say.effects(effects.length, effects.filter((it) => it.verdict === 'EFFECTIVE').length)
      : say.noEffects,
  };
}

function most<Row>(rows: Row[], count: (row: Row) => number): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || count(row) > count(best) ? row : best),
    undefined,
  );
}

/** Named only where it tells something: a question that everybody is content with is not the worst. */
function lowestOf(questions: QuestionFigure[]): QuestionFigure | undefined {
  return questions
    .filter((it) => it.unfavourable > 0)
    .reduce<QuestionFigure | undefined>(
      (low, it) => (low === undefined || (it.rate ?? 100) < (low.rate ?? 100) ? it : low),
      undefined,
    );
}
