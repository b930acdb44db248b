import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/texts';
import type { AnswerValue, CallQuestion } from '../api/call';
import {
  type AskedTask,
  type DraftAnswer,
  type DraftSection,
  isUnfavourable,
  stillAsked,
} from '../model/draft';
import { NeedsHandling } from './NeedsHandling';
import styles from './QuestionPanel.module.css';

interface Props {
  task: AskedTask;
  section: DraftSection;
  active: string | undefined;
  /** A reason that is missing is asked for once somebody tried to save. */
  strict: boolean;
  onActive: (questionId: string) => void;
  onAnswer: (question: CallQuestion, answer: DraftAnswer) => void;
  onNext: (questionId: string) => void;
}

export function QuestionPanel({ task, section, active, strict, onActive, onAnswer, onNext }: Props) {
  const asked = stillAsked(task.questions, section);
  return (
    <ol className={styles.questions}>
      {task.questions.map((question) => (
        <Question
          key={question.id}
          taskId={task.id}
          question={question}
          answer={section.answers[question.id]}
          asked={asked.has(question.id)}
          active={active === question.id}
          strict={strict}
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
  onActive: () => void;
  onAnswer: (answer: DraftAnswer) => void;
  onNext: () => void;
}

const choices: AnswerValue[] = ['YES', 'NO', 'NOT_ANSWERED'];

function Question(props: QuestionProps) {
  const { taskId, question, answer, asked, active, strict, onActive, onAnswer, onNext } = props;
  const { followup } = useTexts();
  const words = followup.call;
  const row = useRef<HTMLLIElement>(null);
  const reason = useRef<InputRef>(null);
  const unfavourable = isUnfavourable(question, answer);
  const labels: Record<AnswerValue, string> = {
    YES: words.yes,
    NO: words.no,
    NOT_ANSWERED: words.unanswered,
  };
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
        <fieldset className={styles.choices} aria-labelledby={`q-${question.id}`}>
          {choices.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={answer?.value === value}
              data-tone={value === 'NOT_ANSWERED' ? 'quiet' : value === question.positive ? 'good' : 'bad'}
              onClick={() => {
                onAnswer({ ...answer, value });
                if (value === question.positive || value === 'NOT_ANSWERED') onNext();
                else onActive();
              }}
            >
              {labels[value]}
            </button>
          ))}
        </fieldset>
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
            onChange={(event) =>
              onAnswer({ value: question.positive, ...answer, remark: event.target.value })
            }
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
          <NeedsHandling
            taskId={taskId}
            of={question.code}
            checked={answer?.needsHandling ?? false}
            onChange={(needsHandling) => onAnswer({ value: question.positive, ...answer, needsHandling })}
          />
        </div>
      )}
    </li>
  );
}
