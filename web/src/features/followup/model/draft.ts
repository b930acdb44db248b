import type { AnswerValue, CallQuestion, CallView, RecordForm } from '../api/call';
import { follow, verdictOf } from './branches';

export interface DraftAnswer {
  value: AnswerValue;
  /** Codes of choices, a number, a date or words, where yes and no do not say it. */
  given?: string[] | undefined;
  remark?: string | undefined;
  cause?: string | undefined;
  /** Somebody has to see to it. */
  needsHandling?: boolean | undefined;
}

export type Grievance = NonNullable<RecordForm['grievance']>;
export type OtherIssue = RecordForm['otherIssues'][number];
export type ChurnReason = NonNullable<RecordForm['sections'][number]['churnReason']>;

/** What is known of one task's questions. */
export interface DraftSection {
  answers: Record<string, DraftAnswer>;
  satisfied?: AnswerValue | undefined;
  churnReason?: ChurnReason | undefined;
  willReturn?: boolean | undefined;
}

/** All that has been written down in a call; kept on the server while the call lasts. */
export interface CallDraft {
  identified: boolean;
  number?: string | undefined;
  role: 'OWNER' | 'SENDER';
  name: string;
  sections: Record<string, DraftSection>;
  carried: string[];
  otherIssues: OtherIssue[];
  content: string;
  suggestion: string;
  grievance: Grievance | null;
  second: boolean;
  secondAt?: string | undefined;
}

/** A task that this call asks about, and who answers. */
export interface AskedTask {
  id: string;
  role: CallDraft['role'];
  targetType: CallView['targetType'];
  questions: CallQuestion[];
}

export function emptyDraft(call: CallView, today: string): CallDraft {
  return {
    identified: false,
    role: 'OWNER',
    name: call.customer.name,
    sections: {},
    // A task whose day has not come is not pressed on a customer who came to the telephone for another.
    carried: call.others
      .filter((other) => other.carried && other.plannedDate <= today)
      .map((other) => other.id),
    otherIssues: [],
    content: '',
    suggestion: '',
    grievance: null,
    second: false,
  };
}

export function restoredDraft(call: CallView, today: string): CallDraft {
  const kept = call.draft?.content;
  const empty = emptyDraft(call, today);
  return isDraft(kept) ? { ...empty, ...kept } : empty;
}

function isDraft(value: unknown): value is Partial<CallDraft> {
  return typeof value === 'object' && value !== null && 'sections' in value;
}

export function askedTasks(call: CallView, draft: CallDraft): AskedTask[] {
  return [
    { id: call.id, role: draft.role, targetType: call.targetType, questions: call.questions },
    ...call.others
      .filter((other) => draft.carried.includes(other.id))
      .map((other) => ({
        id: other.id,
        role: draft.role,
        targetType: other.targetType,
        questions: other.questions,
      })),
  ];
}

export function sectionOf(draft: CallDraft, taskId: string): DraftSection {
  return draft.sections[taskId] ?? { answers: {} };
}

/** Questions that make sense after what was said so far. */
export function stillAsked(task: AskedTask, section: DraftSection): Set<string> {
  return follow(task.questions, section, task.role).asked;
}

export function isUnfavourable(question: CallQuestion, answer: DraftAnswer | undefined): boolean {
  const value = verdictOf(question, answer);
  return question.positive != null && value !== 'NOT_ANSWERED' && value !== question.positive;
}

export function progress(tasks: AskedTask[], draft: CallDraft): { answered: number; asked: number } {
  let answered = 0;
  let asked = 0;
  for (const task of tasks) {
    const section = sectionOf(draft, task.id);
    const sensible = stillAsked(task, section);
    asked += sensible.size;
    answered += task.questions.filter(
      (question) =>
        sensible.has(question.id) && verdictOf(question, section.answers[question.id]) !== 'NOT_ANSWERED',
    ).length;
  }
  return { answered, asked };
}

/** The first unfavourable answer whose reason nobody has written down yet. */
export function missingReason(tasks: AskedTask[], draft: CallDraft): string | undefined {
  for (const task of tasks) {
    const section = sectionOf(draft, task.id);
    const sensible = stillAsked(task, section);
    for (const question of task.questions.filter((it) => sensible.has(it.id))) {
      const answer = section.answers[question.id];
      if (isUnfavourable(question, answer) && !answer?.remark?.trim()) return question.id;
    }
  }
  return undefined;
}

/** The overall question says it already; asking twice would be silly. */
export function satisfaction(task: AskedTask, section: DraftSection): AnswerValue {
  if (section.satisfied) return section.satisfied;
  const overall =
    task.questions.find((question) => question.dimension === 'OVERALL') ??
    task.questions.find((question) => question.dimension === 'HANDLING' && question.positive);
  return overall ? verdictOf(overall, section.answers[overall.id]) : 'NOT_ANSWERED';
}

const reasons: ChurnReason[] = [
  'SOLD',
  'SCRAPPED',
  'COMPETITOR',
  'PRICE',
  'DISTANCE',
  'ATTITUDE',
  'QUALITY',
  'WAITING',
  'WARRANTY_EXPIRED',
  'LOW_MILEAGE',
  'LACK_OF_CARE',
  'OTHER',
];

/** The first reason among the answers is the likely one; the caller may choose another. */
export function proposedReason(task: AskedTask, section: DraftSection): ChurnReason | undefined {
  const telling = task.questions.find(
    (question) => question.causes.length > 0 && isUnfavourable(question, section.answers[question.id]),
  );
  const said = telling && (section.answers[telling.id]?.cause ?? telling.causes[0]);
  return reasons.find((it) => it === said);
}

export function toForm(
  tasks: AskedTask[],
  draft: CallDraft,
  call: { brokenOff: boolean; durationSeconds: number | null; handlingSeconds?: number | null },
): RecordForm {
  return {
    brokenOff: call.brokenOff,
    durationSeconds: call.durationSeconds,
    handlingSeconds: call.handlingSeconds ?? null,
    number: draft.number ?? null,
    intervieweeRole: draft.role,
    intervieweeName: draft.name,
    sections: tasks.map((task) => toSection(task, sectionOf(draft, task.id))),
    otherIssues: draft.otherIssues.filter((issue) => issue.text.trim() !== ''),
    content: draft.content.trim() || null,
    suggestion: draft.suggestion.trim() || null,
    grievance: draft.grievance,
    needsFollowUp: draft.second,
    followUpAt: draft.second ? (draft.secondAt ?? null) : null,
  };
}

function toSection(task: AskedTask, section: DraftSection): RecordForm['sections'][number] {
  const sensible = stillAsked(task, section);
  const absent = task.targetType === 'LONG_ABSENT';
  const back = task.questions.find(
    (question) => question.dimension === 'RETURN' && question.kind === 'YES_NO',
  );
  const backAnswer = back && section.answers[back.id]?.value;
  return {
    taskId: task.id,
    satisfied: satisfaction(task, section),
    answers: task.questions
      .filter((question) => sensible.has(question.id))
      .map((question) => {
        const answer = section.answers[question.id];
        return {
          questionId: question.id,
          value: verdictOf(question, answer),
          given: question.kind === 'YES_NO' ? null : (answer?.given ?? null),
          remark: answer?.remark?.trim() || null,
          cause: isUnfavourable(question, answer) ? (answer?.cause ?? question.causes[0] ?? null) : null,
          needsHandling: isUnfavourable(question, answer) && (answer?.needsHandling ?? false),
        };
      }),
    churnReason: absent ? (section.churnReason ?? proposedReason(task, section) ?? null) : null,
    willReturn: section.willReturn ?? (backAnswer === 'YES' ? true : backAnswer === 'NO' ? false : null),
  };
}

export const newGrievance: Grievance = {
  ownWords: '',
  severity: 'GRIEVANCE',
  category: 'OTHER',
  legalRisk: false,
  wantsHandling: true,
};
