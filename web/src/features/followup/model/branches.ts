import type { AnswerValue, CallQuestion } from '../api/call';
import type { DraftAnswer, DraftSection } from './draft';

export type Asked = Pick<
  CallQuestion,
  'id' | 'code' | 'kind' | 'positive' | 'endsOn' | 'choices' | 'wantedFrom' | 'showWhen' | 'interviewees'
>;

const isScale = (question: Asked) => question.kind === 'SCALE_0_10' || question.kind === 'SCALE_1_5';

/** Whether somebody answered, and as wanted. The server works it out again; see Question.valueOf. */
export function verdictOf(question: Asked, answer: DraftAnswer | undefined): AnswerValue {
  if (!answer) return 'NOT_ANSWERED';
  if (question.kind === 'YES_NO') return answer.value;
  const said = (answer.given ?? []).filter((it) => it.trim() !== '');
  const [first] = said;
  if (first === undefined) return 'NOT_ANSWERED';
  if (!question.positive) return 'YES';
  const wanted = isScale(question)
    ? Number(first) >= (question.wantedFrom ?? 0)
    : said.every((code) => question.choices.some((it) => it.wanted && it.code === code));
  return wanted ? 'YES' : 'NO';
}

/** By these words branches know the answer. */
function wordsOf(question: Asked, answer: DraftAnswer | undefined): string[] {
  if (verdictOf(question, answer) === 'NOT_ANSWERED') return [];
  return question.kind === 'YES_NO' ? [answer?.value ?? ''] : (answer?.given ?? []);
}

/** Which questions are asked now, and which came behind an answer that ended the talk. The server's rules: Branches. */
export function follow(
  questions: Asked[],
  section: DraftSection,
  role?: string,
): { asked: Set<string>; over: Set<string> } {
  const asked = new Set<string>();
  const over = new Set<string>();
  const said = new Map<string, string[]>();
  let ended = false;
  for (const question of questions) {
    if (role && question.interviewees.length > 0 && !question.interviewees.includes(role)) continue;
    const follows = question.showWhen.every((it) =>
      said.get(it.question)?.some((word) => it.answers.includes(word)),
    );
    if (!follows) continue;
    if (ended) {
      over.add(question.id);
      continue;
    }
    asked.add(question.id);
    const words = wordsOf(question, section.answers[question.id]);
    said.set(question.code, words);
    ended = question.endsOn != null && words.includes(question.endsOn);
  }
  return { asked, over };
}
