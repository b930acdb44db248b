import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useToasts } from '../../../ui/Toasts';
import { correctRecord, questionsOfRecordQuery, type RecordView } from '../api/records';
import { type AskedTask, type CallDraft, sectionOf, toForm } from '../model/draft';
import { QuestionPanel } from './QuestionPanel';
import { RecordFields } from './RecordFields';
import { Verdict } from './Verdict';

/** The same fields as in the call, filled with what was saved. */
export function CorrectionDrawer({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const t = useTexts();
  const words = t.followup.call;
  const toasts = useToasts();
  const client = useQueryClient();
  const narrow = useNarrow();
  const [draft, setDraft] = useState(() => draftOf(record));
  const [active, setActive] = useState<string>();
  const change = (changes: Partial<CallDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const questions = useQuery(questionsOfRecordQuery(record.id));
  const task: AskedTask = {
    id: record.taskId,
    role: draft.role,
    targetType: record.targetType,
    questions: questions.data ?? [],
  };
  const section = sectionOf(draft, task.id);
  const save = useMutation({
    mutationFn: () =>
      correctRecord(record, {
        ...toForm([task], draft, {
          brokenOff: false,
          durationSeconds: record.call.durationSeconds ?? null,
          handlingSeconds: null,
        }),
        needsFollowUp: record.needsFollowUp,
      }),
    onSuccess: async () => {
      toasts.done(words.corrected);
      onClose();
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) =>
      toasts.failed(
        (refused instanceof Problem ? refused.errors[0]?.message : undefined) ?? sayProblem(refused, t),
      ),
  });
  return (
    <Drawer
      open
      title={words.correct}
      size={narrow ? '100%' : 720}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          loading={save.isPending}
          disabled={!questions.data}
          onClick={() => save.mutate()}
        >
          {t.common.save}
        </Button>
      }
    >
      <p>{words.correctNote}</p>
      <QuestionPanel
        task={task}
        section={section}
        active={active}
        strict
        onActive={setActive}
        onAnswer={(question, answer) =>
          change({
            sections: {
              [task.id]: { ...section, answers: { ...section.answers, [question.id]: answer } },
            },
          })
        }
        onNext={() => setActive(undefined)}
      />
      <Verdict
        task={task}
        section={section}
        onChange={(changes) => change({ sections: { [task.id]: { ...section, ...changes } } })}
      />
      <RecordFields taskId={task.id} draft={draft} onChange={change} />
    </Drawer>
  );
}

function draftOf(record: RecordView): CallDraft {
  const { grievance } = record;
  return {
    identified: true,
    role: record.intervieweeRole,
    name: record.intervieweeName,
    carried: [],
    sections: {
      [record.taskId]: {
        answers: Object.fromEntries(
          record.answers.map((it) => [
            it.questionId,
            {
              value: it.value,
              given: it.given ?? undefined,
              remark: it.remark ?? undefined,
              cause: it.cause ?? undefined,
              needsHandling: it.needsHandling,
            },
          ]),
        ),
        satisfied: record.satisfied,
        churnReason: record.churnReason ?? undefined,
        willReturn: record.willReturn ?? undefined,
      },
    },
    otherIssues: record.otherIssues,
    content: record.content ?? '',
    suggestion: record.suggestion ?? '',
    grievance: grievance
      ? {
          ownWords: grievance.ownWords,
          severity: grievance.severity,
          category: grievance.category,
          legalRisk: false,
          wantsHandling: grievance.wantsHandling,
          callbackPersonId: grievance.callbackPersonId ?? null,
          callbackFrom: grievance.callbackFrom ?? null,
          callbackUntil: grievance.callbackUntil ?? null,
        }
      : null,
    second: record.needsFollowUp,
  };
}
