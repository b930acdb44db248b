import { WarningFilled } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Input, Radio, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import type { Grievance } from '../model/draft';
import { Field } from './LabelledField';
import styles from './RecordFields.module.css';

/** The customer's own words of displeasure, and who calls back. */
export function GrievanceFields({
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
