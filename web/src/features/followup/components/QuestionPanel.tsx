import { Input, type InputRef, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/texts';
import type { CallQuestion } from '../api/call';
import { follow } from '../model/branches';
import { type AskedTask, type DraftAnswer, type DraftSection, isUnfavourable } from '../model/draft';
import { AnswerField } from './AnswerField';
import { NeedsHandling } from './NeedsHandling';
import styles from './QuestionPanel.module.css';

interface Props {
  task: AskedTask;
  section: DraftSection;
  active: string | undefined;
  /** A reason that is missing is asked for once somebody tried to save. */
  strict: boolean;
  /** No call: nobody gets anything to see to. */
  rehearsal?: boolean;
  onActive: (questionId: string) => void;
  onAnswer: (question: CallQuestion, answer: DraftAnswer) => void;
  onNext: (questionId: string) => void;
}

export function QuestionPanel(props: Props) {
  const { task, section, active, strict, rehearsal = false } = props;
  const { onActive, onAnswer, onNext } = props;
  const { asked, over } = follow(task.questions, section, task.role);
  const shown = task.questions.filter((it) => asked.has(it.id) || over.has(it.id));
  return (
    <ol className={styles.questions}>
      {shown.map((question) => (
        <Question
          key={question.id}
          taskId={task.id}
          question={question}
          answer={section.answers[question.id]}
          asked={asked.has(question.id)}
          active={active === question.id}
          strict={strict}
          rehearsal={rehearsal}
          onActive={() => onActive(question.id)}
          onAnswer={(answer) => onAnswer(question, answer)}
          onNext={() => onNext(question.id)}
        />
      ))}
    </ol>
  );
}

interface QuestionProps {
  taskId: string;
  question: CallQuestion;
  answer: DraftAnswer | undefined;
  asked: boolean;
  active: boolean;
  strict: boolean;
  rehearsal: boolean;
  onActive: () => void;
  onAnswer: (answer: DraftAnswer) => void;
  onNext: () => void;
}

function Question(props: QuestionProps) {
  const { taskId, question, answer, asked, active, strict, rehearsal } = props;
  const { onActive, onAnswer, onNext } = props;
  const { followup } = useTexts();
  const words = followup.call;
  const row = useRef<HTMLLIElement>(null);
  const reason = useRef<InputRef>(null);
  const unfavourable = isUnfavourable(question, answer);
  const missing = strict && unfavourable && !answer?.remark?.trim();

  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // The reason is asked for at once, while the customer is still at it.
  useEffect(() => {
    if (active && unfavourable && !answer?.remark) reason.current?.focus();
  }, [active, unfavourable, answer?.remark]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K move through the questions
    <li
      ref={row}
      className={styles.question}
      data-active={active || undefined}
      data-over={!asked || undefined}
      // Not on the press: what then scrolls into sight would not be hit by the release. The answers do it themselves.
      onClick={(event) => {
        if (!(event.target as Element).closest('fieldset')) onActive();
      }}
    >
      <div className={styles.line}>
        <span className={styles.code}>{question.code}</span>
        <span className={styles.text} id={`q-${question.id}`}>
          {question.text}
          {!asked && <em> · {words.notNeeded}</em>}
        </span>
        <AnswerField
          question={question}
          answer={answer}
          onAnswer={(given, done) => {
            onAnswer(given);
            if (done) onNext();
            else onActive();
          }}
        />
      </div>
      {unfavourable && (
        <div className={styles.reason}>
          <Input
            ref={reason}
            aria-label={`${question.code} ${words.reason}`}
            placeholder={words.reasonPlaceholder}
            value={answer?.remark ?? ''}
            maxLength={2000}
            {...(missing && { status: 'error' as const })}
            onChange={(event) => onAnswer({ value: 'NO', ...answer, remark: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                event.currentTarget.blur();
                onNext();
              }
              if (event.key === 'Escape') {
                event.stopPropagation();
                event.currentTarget.blur();
              }
            }}
          />
          {missing && <p className={styles.missing}>{words.reasonMissing}</p>}
          {question.causes.length > 1 && (
            <Select
              size="small"
              aria-label={`${question.code} ${words.category}`}
              value={answer?.cause ?? question.causes[0] ?? null}
              onChange={(cause: string) => onAnswer({ value: 'NO', ...answer, cause })}
              options={question.causes.map((it) => ({ value: it, label: followup.causes[it] ?? it }))}
              className={styles.cause}
            />
          )}
          {!rehearsal && (
            <NeedsHandling
              taskId={taskId}
              of={question.code}
              checked={answer?.needsHandling ?? false}
              onChange={(needsHandling) => onAnswer({ value: 'NO', ...answer, needsHandling })}
            />
          )}
        </div>
      )}
    </li>
  );
}
