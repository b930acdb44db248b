import { Checkbox, Radio, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { AnswerValue } from '../api/call';
import {
  type AskedTask,
  type ChurnReason,
  type DraftSection,
  proposedReason,
  satisfaction,
} from '../model/draft';
import { Field } from './LabelledField';
import styles from './RecordFields.module.css';

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
