import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FieldProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Question } from '../api/questionnaires';
import { blankQuestion, duplicated, hasBrokenBranch, moved } from '../model/form';
import { useQuestionWords } from '../model/words';
import { QuestionFields } from './QuestionFields';
import styles from './QuestionList.module.css';

interface Props {
  questions: Question[];
  /** Codes that were published: these questions keep their kind. */
  fixed: ReadonlySet<string>;
  readOnly: boolean;
  problems: FieldProblem[];
  onChange: (questions: Question[]) => void;
  /** Says aloud what a key has done. */
  onMoved: (code: string, place: number) => void;
}

/** The questions in their order: one is open at a time, all are moved by drag or by arrow keys. */
export function QuestionList({ questions, fixed, readOnly, problems, onChange, onMoved }: Props) {
  const words = useTexts().survey;
  const say = useQuestionWords();
  const [open, setOpen] = useState<string>();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const handles = useRef(new Map<string, HTMLElement>());

  const move = (from: number, to: number) => {
    const next = moved(questions, from, to);
    if (next === questions) return;
    onChange(next);
    const code = questions[from]?.code ?? '';
    onMoved(say.codeOf(code), to + 1);
    // The card moves in the document; the focus goes along.
    requestAnimationFrame(() => handles.current.get(code)?.focus());
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(at, at + step);
  };

  return (
    <>
      <ol className={styles.list}>
        {questions.map((question, at) => {
          const code = say.codeOf(question.code);
          const path = `questions[${at}]`;
          const wrong = problems.filter((it) => it.field.startsWith(`${path}.`));
          const broken = hasBrokenBranch(questions, at);
          const expanded = open === question.code && !readOnly;
          return (
            <li
              key={question.code}
              className={styles.card}
              data-over={over === at || undefined}
              data-wrong={wrong.length > 0 || broken || undefined}
              onDragOver={(event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                setOver(at);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined) move(dragged, at);
                setDragged(undefined);
                setOver(undefined);
              }}
            >
              <div className={styles.line}>
                {!readOnly && (
                  <button
                    type="button"
                    ref={(element) => {
                      if (element) handles.current.set(question.code, element);
                      else handles.current.delete(question.code);
                    }}
                    className={styles.handle}
                    aria-label={words.move(code)}
                    draggable
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      setDragged(at);
                    }}
                    onDragEnd={() => {
                      setDragged(undefined);
                      setOver(undefined);
                    }}
                    onKeyDown={(event) => onKey(event, at)}
                  >
                    <HolderOutlined />
                  </button>
                )}
                <span className={styles.code}>{code}</span>
                <div className={styles.words}>
                  {readOnly ? (
                    <span>{say.textOf(question)}</span>
                  ) : (
                    <button
                      type="button"
                      className={styles.text}
                      aria-expanded={expanded}
                      aria-label={`${expanded ? words.close : words.edit(code)} ${say.textOf(question)}`}
                      onClick={() => setOpen(expanded ? undefined : question.code)}
                    >
                      {say.textOf(question) || <em>{words.textZhExample}</em>}
                    </button>
                  )}
                  <Summary question={question} questions={questions} />
                  {broken && !expanded && wrong.length === 0 && (
                    <p className={styles.wrong}>{words.branchBroken}</p>
                  )}
                  {!expanded &&
                    wrong.map((it) => (
                      <p key={it.field} className={styles.wrong}>
                        {it.message}
                      </p>
                    ))}
                </div>
                {!readOnly && (
                  <span className={styles.tools}>
                    <Tooltip title={words.duplicate}>
                      <Button
                        type="text"
                        icon={<CopyOutlined />}
                        aria-label={`${words.duplicate} ${code}`}
                        onClick={() => onChange(duplicated(questions, at))}
                      />
                    </Tooltip>
                    <Tooltip title={words.remove}>
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={`${words.remove} ${code}`}
                        onClick={() => onChange(questions.filter((_, place) => place !== at))}
                      />
                    </Tooltip>
                  </span>
                )}
              </div>
              {expanded && (
                <QuestionFields
                  questions={questions}
                  at={at}
                  kindFixed={fixed.has(question.code)}
                  problems={wrong.map((it) => ({ ...it, field: it.field.slice(path.length + 1) }))}
                  onChange={(changed) =>
                    onChange(questions.map((it, place) => (place === at ? changed : it)))
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button
          onClick={() => {
            const blank = blankQuestion(questions);
            onChange([...questions, blank]);
            setOpen(blank.code);
          }}
        >
          {words.addQuestion}
        </Button>
      )}
    </>
  );
}

function Summary({ question, questions }: { question: Question; questions: Question[] }) {
  const words = useTexts().survey;
  const say = useQuestionWords();
  const to = say.appliesTo(question);
  const quiet = [
    words.dimensions[question.dimension],
    ...question.showWhen.map((branch) => {
      const source = questions.find((it) => it.code === branch.question);
      const answers = branch.answers.map((it) => (source ? say.answerOf(source, it) : it));
      return words.branchSaid(say.codeOf(branch.question), answers.join(' / '));
    }),
    ...(question.endsOn ? [words.endSaid(say.answerOf(question, question.endsOn))] : []),
    ...(to ? [words.appliesTo(to)] : []),
    ...(question.share ? [words.sampled(question.share)] : []),
    ...(question.monthlyQuota ? [words.limited(question.monthlyQuota)] : []),
  ];
  return (
    <div className={styles.quiet}>
      <Tag>{words.kinds[question.kind]}</Tag> {quiet.join(' · ')}
    </div>
  );
}
