import { Form, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { Question } from '../api/questionnaires';
import styles from './QuestionList.module.css';

type Applies = Question['applies'];

interface Props {
  value: Applies;
  onChange: (value: Applies) => void;
}

/** To whom, after what and about which car a question is put. */
export function AppliesFields({ value, onChange }: Props) {
  const t = useTexts();
  const words = t.survey;
  const several = (key: keyof Applies, label: string, names: Record<string, string>, extra?: string) => (
    <Form.Item label={label} {...(extra && { extra })}>
      <Select
        mode="multiple"
        aria-label={label}
        value={value[key]}
        onChange={(chosen: string[]) => onChange({ ...value, [key]: chosen })}
        optionFilterProp="label"
        options={Object.entries(names).map(([code, name]) => ({ value: code, label: name }))}
      />
    </Form.Item>
  );
  return (
    <details className={styles.fold} open={Object.values(value).some((it) => it.length > 0) || undefined}>
      <summary>{words.applies}</summary>
      <p className={styles.quiet}>{words.appliesNote}</p>
      <div className={styles.row}>
        {several('repairTypes', words.repairTypes, t.followup.repairTypes)}
        {several('interviewees', words.interviewees, t.followup.call.roles)}
        {several('customerTypes', words.customerTypes, words.customerTypeNames)}
        {several('energies', words.energies, words.energyNames, words.energyHint)}
        <Form.Item label={words.models} extra={words.modelsHint}>
          <Select
            mode="tags"
            aria-label={words.models}
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', '，', '、']}
            value={value.models}
            onChange={(models: string[]) => onChange({ ...value, models })}
          />
        </Form.Item>
        {several('personalities', words.personalities, t.personality.types, words.personalitiesHint)}
      </div>
    </details>
  );
}
