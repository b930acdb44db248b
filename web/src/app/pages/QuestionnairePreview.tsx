import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { CallQuestion } from '../../features/followup/api/call';
import { QuestionPanel } from '../../features/followup/components/QuestionPanel';
import { follow } from '../../features/followup/model/branches';
import type { DraftAnswer } from '../../features/followup/model/draft';
import type { Question } from '../../features/survey/api/questionnaires';
import { useQuestionWords } from '../../features/survey/model/words';
import { useTexts } from '../../lib/texts';
import styles from './QuestionnairePage.module.css';

type Role = 'OWNER' | 'SENDER';

/** The questions as a caller has them before him, branches and all; nothing of it is kept. */
export function QuestionnairePreview({ questions }: { questions: Question[] }) {
  const t = useTexts();
  const words = t.survey;
  const say = useQuestionWords();
  const [width, setWidth] = useState<'desk' | 'phone'>('desk');
  const [role, setRole] = useState<Role>('OWNER');
  const [answers, setAnswers] = useState<Record<string, DraftAnswer>>({});
  const [active, setActive] = useState<string>();
  const asked: CallQuestion[] = questions.map((it) => ({
    id: it.code,
    code: say.codeOf(it.code),
    kind: it.kind,
    text: say.textOf(it),
    dimension: it.dimension,
    positive: isJudged(it) ? (it.kind === 'YES_NO' ? (it.positive ?? null) : 'YES') : null,
    endsOn: it.endsOn ?? null,
    causes: it.causes,
    choices: it.choices.map((choice) => ({
      code: choice.code,
      text: say.textOf(choice) || choice.code,
      wanted: choice.wanted,
    })),
    wantedFrom: it.wantedFrom ?? null,
    showWhen: it.showWhen.map((branch) => ({ ...branch, question: say.codeOf(branch.question) })),
    interviewees: it.applies.interviewees,
  }));
  const section = { answers };
  const next = (id: string) => {
    const open = [...follow(asked, section, role).asked];
    setActive(open[open.indexOf(id) + 1] ?? id);
  };
  return (
    <aside className={styles.preview} aria-label={words.preview}>
      <div className={styles.head}>
        <h2>{words.preview}</h2>
        <Segmented
          size="small"
          value={width}
          onChange={setWidth}
          options={(['desk', 'phone'] as const).map((value) => ({ value, label: words.widths[value] }))}
        />
      </div>
      <p className={styles.quiet}>{words.previewNote}</p>
      <div className={styles.tools}>
        <span className={styles.quiet}>{words.previewRole}</span>
        <Segmented
          size="small"
          value={role}
          onChange={setRole}
          options={(['OWNER', 'SENDER'] as const).map((value) => ({
            value,
            label: t.followup.call.roles[value],
          }))}
        />
        <Button
          size="small"
          onClick={() => {
            setAnswers({});
            setActive(undefined);
          }}
        >
          {words.again}
        </Button>
      </div>
      <div className={styles.frame} data-width={width}>
        {asked.length === 0 ? (
          <p className={styles.quiet}>{words.previewEmpty}</p>
        ) : (
          <QuestionPanel
            task={{ id: 'preview', role, targetType: 'POST_SERVICE', questions: asked }}
            section={section}
            active={active}
            strict={false}
            rehearsal
            onActive={setActive}
            onAnswer={(question, answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
            onNext={next}
          />
        )}
      </div>
    </aside>
  );
}

/** Whether some answer is the wanted one. */
function isJudged(question: Question): boolean {
  if (question.kind === 'YES_NO') return question.positive != null;
  return question.wantedFrom != null || question.choices.some((it) => it.wanted);
}
