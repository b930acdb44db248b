import type { AnswerValue, CallQuestion, CallView, RecordForm } from '../api/call';

export interface DraftAnswer {
  value: AnswerValue;
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

/** A task that this call asks about. */
export interface AskedTask {
  id: string;
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
    { id: call.id, targetType: call.targetType, questions: call.questions },
    ...call.others
      .filter((other) => draft.carried.includes(other.id))
      .map((other) => ({ id: other.id, targetType: other.targetType, questions: other.questions })),
  ];
}

export function sectionOf(draft: CallDraft, taskId: string): DraftSection {
  return draft.sections[taskId] ?? { answers: {} };
}

/** Questions that still make sense: none after an answer that ends the conversation about them. */
export function stillAsked(questions: CallQuestion[], section: DraftSection): Set<string> {
  const asked = new Set<string>();
  for (const question of questions) {
    asked.add(question.id);
    const value = section.answers[question.id]?.value;
    if (value && value !== 'NOT_ANSWERED' && value === question.endsOn) break;
  }
  return asked;
}

export function isUnfavourable(question: CallQuestion, answer: DraftAnswer | undefined): boolean {
  return answer !== undefined && answer.value !== 'NOT_ANSWERED' && answer.value !== question.positive;
}

export function progress(tasks: AskedTask[], draft: CallDraft): { answered: number; asked: number } {
  let answered = 0;
  let asked = 0;
  for (const task of tasks) {
    const section = sectionOf(draft, task.id);
    const sensible = stillAsked(task.questions, section);
    asked += sensible.size;
    answered += task.questions.filter(
      (question) =>
        sensible.has(question.id) &&
        (section.answers[question.id]?.value ?? 'NOT_ANSWERED') !== 'NOT_ANSWERED',
    ).length;
  }
  return { answered, asked };
}

/** The first unfavourable answer whose reason nobody has written down yet. */
export function missingReason(tasks: AskedTask[], draft: CallDraft): string | undefined {
  for (const task of tasks) {
    const section = sectionOf(draft, task.id);
    for (const question of task.questions) {
      const answer = section.answers[question.id];
      if (isUnfavourable(question, answer) && !answer?.remark?.trim()) return question.id;
    }
  }
  return undefined;
}

/** The overall question says it already; asking twice would be silly. */
export function satisfaction(task: AskedTask, section: DraftSection): AnswerValue {
  if (section.satisfied) return section.satisfied;
  const overall = task.questions.find((question) => question.code === 'Q01' || question.code === 'K02');
  return (overall && section.answers[overall.id]?.value) ?? 'NOT_ANSWERED';
}

/** The first reason among the answers is the likely one; the caller may choose another. */
export function proposedReason(task: AskedTask, section: DraftSection): ChurnReason | undefined {
  const telling = task.questions.find(
    (question) => question.cause && isUnfavourable(question, section.answers[question.id]),
  );
  return telling?.cause as ChurnReason | undefined;
}

export function toForm(
  tasks: AskedTask[],
  draft: CallDraft,
  call: { brokenOff: boolean; durationSeconds: number },
): RecordForm {
  return {
    brokenOff: call.brokenOff,
    durationSeconds: call.durationSeconds,
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
  const sensible = stillAsked(task.questions, section);
  const absent = task.targetType === 'LONG_ABSENT';
  const back = task.questions.find((question) => question.code === 'L10');
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
          value: answer?.value ?? 'NOT_ANSWERED',
          remark: answer?.remark?.trim() || null,
          cause: isUnfavourable(question, answer) ? (answer?.cause ?? question.cause ?? null) : null,
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
