import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import type { FieldProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import type { Question, ShowWhen } from '../api/questionnaires';
import {
  addChoice,
  causes,
  dimensions,
  hasChoices,
  isScale,
  kinds,
  numbersOf,
  sourcesOf,
  withKind,
  wordsOf,
} from '../model/form';
import { useQuestionWords } from '../model/words';
import { AppliesFields } from './AppliesFields';
import styles from './QuestionList.module.css';
import { SamplingFields } from './SamplingFields';

interface Props {
  questions: Question[];
  at: number;
  kindFixed: boolean;
  /** Their fields named from the question on. */
  problems: FieldProblem[];
  onChange: (question: Question) => void;
}

/** Everything about one question; what does not belong to its kind is not shown. */
export function QuestionFields({ questions, at, kindFixed, problems, onChange }: Props) {
  const t = useTexts();
  const words = t.survey;
  const say = useQuestionWords();
  const question = questions[at];
  if (!question) return null;
  const change = (part: Partial<Question>) => onChange({ ...question, ...part });
  const said = (field: string) => {
    const found = problems.find((it) => it.field === field || it.field.startsWith(`${field}[`));
    return found ? { help: found.message, validateStatus: 'error' as const } : {};
  };
  const options = wordsOf(question).map((it) => ({ value: it, label: say.answerOf(question, it) }));
  const judged =
    question.kind === 'YES_NO'
      ? question.positive != null
      : isScale(question.kind)
        ? question.wantedFrom != null
        : question.choices.some((it) => it.wanted);
  return (
    <Form component="div" layout="vertical" className={styles.fields}>
      <Form.Item label={words.textZh} {...said('textZh')}>
        <Input.TextArea
          aria-label={words.textZh}
          autoSize
          maxLength={300}
          placeholder={words.textZhExample}
          value={question.textZh}
          onChange={(event) => change({ textZh: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.textEn} extra={words.nameEnHint} {...said('textEn')}>
        <Input.TextArea
          aria-label={words.textEn}
          autoSize
          maxLength={500}
          value={question.textEn}
          onChange={(event) => change({ textEn: event.target.value })}
        />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item label={words.kind} {...(kindFixed && { extra: words.kindFixed })} {...said('kind')}>
          <Select
            aria-label={words.kind}
            disabled={kindFixed}
            value={question.kind}
            onChange={(kind) => onChange(withKind(question, kind))}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        </Form.Item>
        <Form.Item label={words.dimension} {...said('dimension')}>
          <Select
            aria-label={words.dimension}
            value={question.dimension}
            onChange={(dimension) => change({ dimension })}
            options={dimensions.map((value) => ({ value, label: words.dimensions[value] }))}
          />
        </Form.Item>
      </div>
      {hasChoices(question.kind) && (
        <Choices question={question} onChange={change} message={said('choices').help} />
      )}
      {question.kind === 'YES_NO' && (
        <Form.Item label={words.wanted} extra={words.wantedHint}>
          <Radio.Group
            aria-label={words.wanted}
            value={question.positive ?? 'NONE'}
            onChange={(event) =>
              change({ positive: event.target.value === 'NONE' ? null : event.target.value })
            }
            options={[
              { value: 'YES', label: words.yes },
              { value: 'NO', label: words.no },
              { value: 'NONE', label: words.noWanted },
            ]}
          />
        </Form.Item>
      )}
      {isScale(question.kind) && (
        <Form.Item label={words.wantedFrom} extra={words.wantedHint} {...said('wantedFrom')}>
          <Select
            aria-label={words.wantedFrom}
            value={question.wantedFrom ?? -1}
            onChange={(from: number) => change({ wantedFrom: from === -1 ? null : from })}
            options={[
              { value: -1, label: words.noWanted },
              ...numbersOf(question.kind).map((value) => ({ value, label: words.fromOn(value) })),
            ]}
          />
        </Form.Item>
      )}
      <div className={styles.row}>
        {judged && (
          <Form.Item label={words.causes} extra={words.causesHint}>
            <Select
              mode="multiple"
              aria-label={words.causes}
              value={question.causes}
              onChange={(value) => change({ causes: value })}
              optionFilterProp="label"
              options={causes.map((value) => ({ value, label: t.followup.causes[value] ?? value }))}
            />
          </Form.Item>
        )}
        {(question.kind === 'YES_NO' || question.kind === 'SINGLE') && (
          <Form.Item label={words.endsOn} {...said('endsOn')}>
            <Select
              aria-label={words.endsOn}
              value={question.endsOn ?? ''}
              onChange={(value: string) => change({ endsOn: value || null })}
              options={[{ value: '', label: words.endsNever }, ...options]}
            />
          </Form.Item>
        )}
      </div>
      <Conditions questions={questions} at={at} message={said('showWhen').help} onChange={change} />
      <AppliesFields value={question.applies} onChange={(applies) => change({ applies })} />
      <SamplingFields
        share={question.share ?? null}
        monthlyQuota={question.monthlyQuota ?? null}
        onChange={change}
      />
    </Form>
  );
}

interface PartProps {
  message: string | undefined;
  onChange: (part: Partial<Question>) => void;
}

function Choices({ question, message, onChange }: PartProps & { question: Question }) {
  const words = useTexts().survey;
  const set = (place: number, part: Partial<Question['choices'][number]>) =>
    onChange({ choices: question.choices.map((it, n) => (n === place ? { ...it, ...part } : it)) });
  return (
    <fieldset className={styles.group}>
      <legend>{words.choices}</legend>
      {question.choices.map((choice, place) => (
        <div key={choice.code} className={styles.choice}>
          <Input
            aria-label={words.choice(place + 1)}
            placeholder={words.choice(place + 1)}
            maxLength={100}
            value={choice.textZh}
            onChange={(event) => set(place, { textZh: event.target.value })}
          />
          <Input
            aria-label={words.choiceEn(place + 1)}
            placeholder={words.choiceEn(place + 1)}
            maxLength={200}
            value={choice.textEn}
            onChange={(event) => set(place, { textEn: event.target.value })}
          />
          <Checkbox
            checked={choice.wanted}
            onChange={(event) => set(place, { wanted: event.target.checked })}
          >
            {words.choiceWanted}
          </Checkbox>
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={words.removeChoice(place + 1)}
            onClick={() => onChange({ choices: question.choices.filter((_, n) => n !== place) })}
          />
        </div>
      ))}
      {message && <p className={styles.wrong}>{message}</p>}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange({ choices: addChoice(question.choices) })}
      >
        {words.addChoice}
      </Button>
    </fieldset>
  );
}

function Conditions({ questions, at, message, onChange }: PartProps & { questions: Question[]; at: number }) {
  const words = useTexts().survey;
  const say = useQuestionWords();
  const branches = questions[at]?.showWhen ?? [];
  const sources = sourcesOf(questions, at);
  const set = (place: number, branch: ShowWhen) =>
    onChange({ showWhen: branches.map((it, n) => (n === place ? branch : it)) });
  const [first] = sources;
  return (
    <fieldset className={styles.group}>
      <legend>{words.branches}</legend>
      {branches.length === 0 && <p className={styles.quiet}>{words.always}</p>}
      {branches.map((branch, place) => {
        const source = sources.find((it) => it.code === branch.question);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own
          <div key={place} className={styles.condition}>
            <Select
              aria-label={words.branchQuestion(place + 1)}
              value={branch.question}
              {...(!source && { status: 'error' as const })}
              onChange={(question: string) => set(place, { question, answers: [] })}
              options={sources.map((it) => ({
                value: it.code,
                label: `${say.codeOf(it.code)} ${say.textOf(it)}`,
              }))}
            />
            <span>{words.answered}</span>
            <Select
              mode="multiple"
              aria-label={words.branchAnswers(place + 1)}
              value={branch.answers}
              {...(branch.answers.length === 0 && { status: 'error' as const })}
              onChange={(answers: string[]) => set(place, { ...branch, answers })}
              options={(source ? wordsOf(source) : []).map((value) => ({
                value,
                label: source ? say.answerOf(source, value) : value,
              }))}
            />
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={words.removeBranch(place + 1)}
              onClick={() => onChange({ showWhen: branches.filter((_, n) => n !== place) })}
            />
          </div>
        );
      })}
      {message && <p className={styles.wrong}>{message}</p>}
      {first ? (
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={branches.length >= 10}
          onClick={() => onChange({ showWhen: [...branches, { question: first.code, answers: [] }] })}
        >
          {words.addBranch}
        </Button>
      ) : (
        <p className={styles.quiet}>{words.noEarlier}</p>
      )}
    </fieldset>
  );
}
