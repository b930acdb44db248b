import { DeleteOutlined, PlusOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import type { AnswerValue } from '../api/call';
import {
  type AskedTask,
  type CallDraft,
  type ChurnReason,
  type DraftSection,
  type Grievance,
  newGrievance,
  proposedReason,
  satisfaction,
} from '../model/draft';
import styles from './RecordFields.module.css';

type Change = (changes: Partial<CallDraft>) => void;

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** What the answers of one task add up to. */
export function Verdict({
  task,
  section,
  onChange,
}: {
  task: AskedTask;
  section: DraftSection;
  onChange: (changes: Partial<DraftSection>) => void;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const satisfactions: AnswerValue[] = ['YES', 'NO', 'NOT_ANSWERED'];
  return (
    <div className={styles.verdict}>
      <Field label={words.satisfied[task.targetType]}>
        <Radio.Group
          value={satisfaction(task, section)}
          onChange={(event) => onChange({ satisfied: event.target.value as AnswerValue })}
          options={satisfactions.map((value) => ({ value, label: followup.records.satisfaction[value] }))}
        />
      </Field>
      {task.targetType === 'LONG_ABSENT' && (
        <>
          <Field label={words.churnReason}>
            <Select
              aria-label={words.churnReason}
              allowClear
              value={section.churnReason ?? proposedReason(task, section) ?? null}
              onChange={(value: ChurnReason | null) => onChange({ churnReason: value ?? undefined })}
              options={Object.entries(followup.churn).map(([value, label]) => ({ value, label }))}
              style={{ minWidth: 160 }}
            />
          </Field>
          <Checkbox
            checked={section.willReturn ?? false}
            onChange={(event) => onChange({ willReturn: event.target.checked })}
          >
            {words.willReturn}
          </Checkbox>
        </>
      )}
    </div>
  );
}

/** Everything that does not belong to a single question. */
export function RecordFields({ draft, onChange }: { draft: CallDraft; onChange: Change }) {
  const { followup } = useTexts();
  const words = followup.call;
  const { zone } = useTime();
  return (
    <div className={styles.fields}>
      {draft.grievance ? (
        <GrievanceFields
          grievance={draft.grievance}
          onChange={(changes) =>
            onChange({ grievance: { ...(draft.grievance ?? newGrievance), ...changes } })
          }
          onDrop={() => onChange({ grievance: null })}
        />
      ) : (
        <div>
          <Button
            danger
            icon={<WarningFilled />}
            onClick={() => onChange({ grievance: newGrievance })}
            title={words.keys.grievance}
          >
            <kbd className={styles.key}>G</kbd>
            {words.grievance}
          </Button>
        </div>
      )}
      <OtherIssues draft={draft} onChange={onChange} />
      <Field label={words.suggestion}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={4000}
          value={draft.suggestion}
          onChange={(event) => onChange({ suggestion: event.target.value })}
        />
      </Field>
      <Field label={words.content}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={4000}
          value={draft.content}
          onChange={(event) => onChange({ content: event.target.value })}
        />
      </Field>
      <div className={styles.inline}>
        <Field label={words.interviewee}>
          <Radio.Group
            optionType="button"
            value={draft.role}
            onChange={(event) => onChange({ role: event.target.value as CallDraft['role'] })}
            options={[
              { value: 'OWNER', label: words.roles.OWNER },
              { value: 'SENDER', label: words.roles.SENDER },
            ]}
          />
        </Field>
        <Field label={words.intervieweeName}>
          <Input
            value={draft.name}
            maxLength={100}
            onChange={(event) => onChange({ name: event.target.value })}
            style={{ width: 140 }}
          />
        </Field>
      </div>
      <div className={styles.inline}>
        <Checkbox checked={draft.second} onChange={(event) => onChange({ second: event.target.checked })}>
          {words.second}
        </Checkbox>
        {draft.second && (
          <DatePicker
            aria-label={words.secondAt}
            placeholder={words.secondAny}
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            value={draft.secondAt ? inZone(draft.secondAt, zone) : null}
            onChange={(value) => onChange({ secondAt: value ? toInstant(value.second(0), zone) : undefined })}
          />
        )}
      </div>
    </div>
  );
}

function OtherIssues({ draft, onChange }: { draft: CallDraft; onChange: Change }) {
  const { followup } = useTexts();
  const words = followup.call;
  const set = (index: number, changes: Partial<CallDraft['otherIssues'][number]>) =>
    onChange({
      otherIssues: draft.otherIssues.map((issue, at) => (at === index ? { ...issue, ...changes } : issue)),
    });
  return (
    <div className={styles.issues}>
      {draft.otherIssues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a list that only grows and shrinks by hand
        <div key={index} className={styles.issue}>
          <Input
            aria-label={`${words.other} ${index + 1}`}
            placeholder={words.otherPlaceholder}
            value={issue.text}
            maxLength={1000}
            autoFocus={issue.text === ''}
            onChange={(event) => set(index, { text: event.target.value })}
          />
          <Select
            aria-label={words.category}
            value={issue.category}
            onChange={(category) => set(index, { category })}
            options={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
            style={{ width: 128 }}
          />
          <Checkbox
            checked={issue.needsHandling}
            onChange={(event) => set(index, { needsHandling: event.target.checked })}
          >
            {words.needsHandling}
          </Checkbox>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.removeOther}
            onClick={() => onChange({ otherIssues: draft.otherIssues.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <Button
        type="link"
        icon={<PlusOutlined />}
        className={styles.add}
        onClick={() =>
          onChange({
            otherIssues: [...draft.otherIssues, { text: '', category: 'OTHER', needsHandling: false }],
          })
        }
      >
        {words.addOther}
      </Button>
    </div>
  );
}

function GrievanceFields({
  grievance,
  onChange,
  onDrop,
}: {
  grievance: Grievance;
  onChange: (changes: Partial<Grievance>) => void;
  onDrop: () => void;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const { zone } = useTime();
  return (
    <section className={styles.grievance} aria-label={words.grievance}>
      <p className={styles.rule}>
        <WarningFilled /> {words.grievanceRule}
        <span>{words.grievanceRuleHint}</span>
      </p>
      <Field label={words.ownWords}>
        <Input.TextArea
          autoFocus={grievance.ownWords === ''}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          placeholder={words.ownWordsPlaceholder}
          value={grievance.ownWords}
          onChange={(event) => onChange({ ownWords: event.target.value })}
        />
      </Field>
      <Field label={words.severity}>
        <Radio.Group
          optionType="button"
          value={grievance.severity}
          onChange={(event) => onChange({ severity: event.target.value as Grievance['severity'] })}
          options={Object.entries(words.severities).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <p className={styles.quiet}>{words.severityHints[grievance.severity]}</p>
      <div className={styles.inline}>
        <Field label={words.category}>
          <Select
            value={grievance.category}
            onChange={(category) => onChange({ category })}
            options={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
            style={{ width: 140 }}
          />
        </Field>
        <Field label={words.demand}>
          <Input
            value={grievance.demand ?? ''}
            maxLength={1000}
            onChange={(event) => onChange({ demand: event.target.value })}
          />
        </Field>
      </div>
      <Checkbox
        checked={grievance.wantsHandling}
        onChange={(event) => onChange({ wantsHandling: event.target.checked })}
      >
        {words.wantsHandling}
      </Checkbox>
      <Checkbox
        checked={grievance.legalRisk}
        onChange={(event) => onChange({ legalRisk: event.target.checked })}
      >
        {words.legalRisk}
      </Checkbox>
      {grievance.wantsHandling && (
        <div className={styles.inline}>
          <Field label={words.callbackPerson}>
            <EmployeeSelect
              aria-label={words.callbackPerson}
              allowClear
              value={grievance.callbackPersonId ?? null}
              onChange={(value) => onChange({ callbackPersonId: value ?? null })}
              style={{ width: 160 }}
            />
          </Field>
          <Field label={words.callbackFrom}>
            <DatePicker.RangePicker
              aria-label={words.callbackFrom}
              showTime={{ format: 'HH:mm', minuteStep: 30 }}
              format="MM-DD HH:mm"
              value={[
                grievance.callbackFrom ? inZone(grievance.callbackFrom, zone) : null,
                grievance.callbackUntil ? inZone(grievance.callbackUntil, zone) : null,
              ]}
              onChange={(range) =>
                onChange({
                  callbackFrom: range?.[0] ? toInstant(range[0], zone) : null,
                  callbackUntil: range?.[1] ? toInstant(range[1], zone) : null,
                })
              }
            />
          </Field>
        </div>
      )}
      <Button type="link" className={styles.add} onClick={onDrop}>
        {words.dropGrievance}
      </Button>
    </section>
  );
}
