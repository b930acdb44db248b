import { WarningFilled } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { type CallDraft, newGrievance } from '../model/draft';
import { GrievanceFields } from './GrievanceFields';
import { Field } from './LabelledField';
import { OtherIssues } from './OtherIssues';
import styles from './RecordFields.module.css';

/** Everything that does not belong to a single question. */
export function RecordFields({
  taskId,
  draft,
  onChange,
  heard,
}: {
  /** The call that is recorded. */
  taskId: string;
  draft: CallDraft;
  onChange: (changes: Partial<CallDraft>) => void;
  /** What another room makes of what is being typed. */
  heard?: ((text: string) => ReactNode) | undefined;
}) {
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
      <OtherIssues taskId={taskId} draft={draft} onChange={onChange} />
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
      {heard?.(draft.content)}
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
