import { useState } from 'react';
import type { CallQuestion, CallView } from '../api/call';
import {
  askedTasks,
  type CallDraft,
  type DraftAnswer,
  type DraftSection,
  progress,
  sectionOf,
  stillAsked,
} from './draft';
import type { ChangeDraft } from './useDraft';

/** The questions of one call in their order, the one that is asked now, and the answers given. */
export function useAnswers(call: CallView, draft: CallDraft, change: ChangeDraft) {
  const [active, setActive] = useState<string>();
  const tasks = askedTasks(call, draft);
  const questions = tasks.flatMap((task) => {
    const asked = stillAsked(task, sectionOf(draft, task.id));
    return task.questions
      .filter((question) => asked.has(question.id))
      .map((question) => ({ task, question }));
  });
  const { answered, asked } = progress(tasks, draft);
  const at = questions.findIndex((it) => it.question.id === active);

  const answer = (taskId: string, question: CallQuestion, given: DraftAnswer) =>
    change((before) => {
      const section = sectionOf(before, taskId);
      return {
        sections: {
          ...before.sections,
          [taskId]: { ...section, answers: { ...section.answers, [question.id]: given } },
        },
      };
    });
  const setSection = (taskId: string, changes: Partial<DraftSection>) =>
    change((before) => ({
      sections: { ...before.sections, [taskId]: { ...sectionOf(before, taskId), ...changes } },
    }));
  const move = (step: 1 | -1) => {
    const next = questions[at === -1 ? 0 : Math.max(0, Math.min(questions.length - 1, at + step))];
    if (next) setActive(next.question.id);
  };
  const next = (questionId: string) => {
    const index = questions.findIndex((it) => it.question.id === questionId);
    setActive(questions[index + 1]?.question.id ?? questionId);
  };
  const say = (value: DraftAnswer['value']) => {
    const target = questions[at] ?? questions[0];
    if (!target) return;
    const { task, question } = target;
    // Yes and no say nothing to a question with other answers; "not answered" goes for all.
    if (question.kind !== 'YES_NO' && value !== 'NOT_ANSWERED') return;
    answer(task.id, question, {
      ...sectionOf(draft, task.id).answers[question.id],
      value,
      given: undefined,
    });
    if (!question.positive || value === question.positive || value === 'NOT_ANSWERED') next(question.id);
    else setActive(question.id);
  };

  return {
    tasks,
    active,
    setActive,
    answered,
    asked,
    enough: asked > 0 && answered * 100 >= asked * call.enoughPercent,
    answer,
    setSection,
    move,
    next,
    say,
  };
}
