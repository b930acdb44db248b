import { DatePicker, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../../lib/texts';
import type { ListField } from '../api/lists';
import type { TestDraft } from '../model/draft';
import { DepartmentsField } from './DepartmentsField';
import styles from './FilterDrawer.module.css';
import { PeopleField } from './PeopleField';

interface Props {
  test: TestDraft;
  field: ListField;
  onChange: (values: string[]) => void;
}

/** What a field is compared with, each type in its own way. */
export function ValueEditor({ test, field, onChange }: Props) {
  const { list: words, common } = useTexts();
  const { operator, values } = test;
  if (operator === 'EMPTY' || operator === 'NOT_EMPTY') return null;
  if (operator === 'OLDER_THAN' || operator === 'WITHIN_LAST' || operator === 'WITHIN_NEXT')
    return <PeriodValue values={values} onChange={onChange} />;
  switch (field.type) {
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return (
        <Select
          mode="multiple"
          className={styles.grow}
          aria-label={words.value}
          value={values}
          onChange={onChange}
          options={field.choices.map((it) => ({ value: it.value, label: it.name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      );
    case 'YES_NO':
      return (
        <Segmented
          aria-label={words.value}
          value={values[0] ?? 'true'}
          onChange={(value) => onChange([value])}
          options={[
            { value: 'true', label: common.yes },
            { value: 'false', label: common.no },
          ]}
        />
      );
    case 'PERSON':
      return <PeopleField values={values} onChange={onChange} />;
    case 'DEPARTMENT':
      return <DepartmentsField values={values} onChange={onChange} />;
    case 'DATE':
    case 'INSTANT':
      return (
        <Pairwise operator={operator} values={values} onChange={onChange}>
          {(value, label, change) => <DayValue label={label} value={value} onChange={change} />}
        </Pairwise>
      );
    case 'NUMBER':
    case 'MONEY':
      return (
        <Pairwise operator={operator} values={values} onChange={onChange}>
          {(value, label, change) => (
            <InputNumber<string>
              className={styles.grow}
              aria-label={label}
              stringMode
              value={value === '' ? null : value}
              onChange={(number) => change(number === null ? '' : String(number))}
            />
          )}
        </Pairwise>
      );
    default:
      return operator === 'IS' || operator === 'IS_NOT' ? (
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          className={styles.grow}
          aria-label={words.value}
          placeholder={words.several}
          tokenSeparators={['、', '，', ',']}
          value={values}
          onChange={onChange}
        />
      ) : (
        <Input
          className={styles.grow}
          aria-label={words.value}
          maxLength={100}
          value={values[0] ?? ''}
          onChange={(event) => onChange([event.target.value])}
        />
      );
  }
}

interface PairwiseProps {
  operator: TestDraft['operator'];
  values: string[];
  onChange: (values: string[]) => void;
  children: (value: string, label: string, change: (value: string) => void) => React.ReactNode;
}

/** One value, or two of which the second is the last. */
function Pairwise({ operator, values, onChange, children }: PairwiseProps) {
  const { list: words } = useTexts();
  const [first = '', second = ''] = values;
  if (operator !== 'BETWEEN') return children(first, words.value, (value) => onChange([value]));
  return (
    <>
      {children(first, words.from, (value) => onChange([value, second]))}
      <span className={styles.quiet}>{words.to}</span>
      {children(second, words.to, (value) => onChange([first, value]))}
    </>
  );
}

function PeriodValue({ values, onChange }: Pick<Props, 'onChange'> & { values: string[] }) {
  const { list: words } = useTexts();
  const [amount = '', unit = 'DAY'] = values;
  return (
    <>
      <InputNumber
        aria-label={words.amount}
        min={1}
        max={1000}
        precision={0}
        style={{ width: 88 }}
        value={amount === '' ? null : Number(amount)}
        onChange={(number) => onChange([number === null ? '' : String(number), unit])}
      />
      <Select
        aria-label={words.unit}
        style={{ width: 88 }}
        value={unit}
        onChange={(value) => onChange([amount, value])}
        options={Object.entries(words.periods).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}

/** Today, whichever day that is then, or a day of the calendar. */
function DayValue({
  value,
  label,
  onChange,
}: {
  value: string;
  label: string;
  onChange: (value: string) => void;
}) {
  const { list: words } = useTexts();
  const isToday = value === 'today';
  return (
    <>
      <Select
        aria-label={label}
        style={{ width: 104 }}
        value={isToday ? 'today' : 'day'}
        onChange={(kind) => onChange(kind === 'today' ? 'today' : '')}
        options={[
          { value: 'today', label: words.today },
          { value: 'day', label: words.oneDay },
        ]}
      />
      {!isToday && (
        <DatePicker
          aria-label={label}
          className={styles.grow}
          value={value === '' ? null : dayjs(value)}
          onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? '')}
        />
      )}
    </>
  );
}
