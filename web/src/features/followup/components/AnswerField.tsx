import { Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import type { AnswerValue, CallQuestion } from '../api/call';
import { verdictOf } from '../model/branches';
import type { DraftAnswer } from '../model/draft';
import styles from './QuestionPanel.module.css';

interface Props {
  question: CallQuestion;
  answer: DraftAnswer | undefined;
  /** `done`: there is nothing more to say to this question. */
  onAnswer: (answer: DraftAnswer, done: boolean) => void;
}

interface Button {
  key: string;
  label: string;
  pressed: boolean;
  tone: 'good' | 'bad' | 'quiet' | 'plain';
  press: () => void;
}

/** The ways in which a question can be answered: one button for each answer, or a field for words and days. */
export function AnswerField({ question, answer, onAnswer }: Props) {
  const words = useTexts().followup.call;
  const { kind } = question;
  const given = answer?.given ?? [];
  const silent = answer !== undefined && verdictOf(question, answer) === 'NOT_ANSWERED';
  const give = (said: string[], done: boolean) => {
    const next = { ...answer, value: 'YES' as AnswerValue, given: said };
    const value = verdictOf(question, next);
    onAnswer({ ...next, value }, done && (!question.positive || value === question.positive));
  };
  const nothing: Button = {
    key: 'NOT_ANSWERED',
    label: words.unanswered,
    pressed: silent,
    tone: 'quiet',
    press: () => onAnswer({ ...answer, value: 'NOT_ANSWERED', given: undefined }, true),
  };
  const tone = (good: boolean): Button['tone'] => (!question.positive ? 'plain' : good ? 'good' : 'bad');

  const buttons: Button[] = [];
  if (kind === 'YES_NO')
    for (const value of ['YES', 'NO'] as const)
      buttons.push({
        key: value,
        label: value === 'YES' ? words.yes : words.no,
        pressed: answer?.value === value,
        tone: tone(value === question.positive),
        press: () => onAnswer({ ...answer, value }, !question.positive || value === question.positive),
      });
  if (kind === 'SINGLE' || kind === 'MULTIPLE')
    for (const choice of question.choices) {
      const pressed = given.includes(choice.code);
      const toggled = pressed ? given.filter((it) => it !== choice.code) : [...given, choice.code];
      buttons.push({
        key: choice.code,
        label: choice.text,
        pressed,
        tone: tone(choice.wanted),
        press: () => (kind === 'SINGLE' ? give([choice.code], true) : give(toggled, false)),
      });
    }
  if (kind === 'SCALE_0_10' || kind === 'SCALE_1_5')
    for (const number of scale(kind))
      buttons.push({
        key: number,
        label: number,
        pressed: given[0] === number,
        tone: tone(Number(number) >= (question.wantedFrom ?? 0)),
        press: () => give([number], true),
      });

  return (
    <fieldset className={styles.choices} data-kind={kind} aria-labelledby={`q-${question.id}`}>
      {kind === 'TEXT' && (
        <Input.TextArea
          aria-labelledby={`q-${question.id}`}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={2000}
          placeholder={words.reasonPlaceholder}
          value={given[0] ?? ''}
          onChange={(event) => give(event.target.value ? [event.target.value] : [], false)}
        />
      )}
      {kind === 'DATE' && (
        <span className={styles.day}>
          <DayField value={given[0] ?? null} onChange={(day) => give(day ? [day] : [], true)} />
        </span>
      )}
      {[...buttons, nothing].map((it) => (
        <button key={it.key} type="button" aria-pressed={it.pressed} data-tone={it.tone} onClick={it.press}>
          {it.label}
        </button>
      ))}
    </fieldset>
  );
}

export function scale(kind: 'SCALE_0_10' | 'SCALE_1_5'): string[] {
  const [from, to] = kind === 'SCALE_1_5' ? [1, 5] : [0, 10];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
