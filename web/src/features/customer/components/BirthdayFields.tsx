import { Form, InputNumber, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import styles from './ContactFields.module.css';

type Part = 'year' | 'month' | 'day' | 'calendar';

/** Year, month and day apart: the year is often unknown, and the calendar is often the lunar one. */
export function BirthdayFields({ name }: { name: (string | number)[] }) {
  const { profile: words } = useTexts();
  const number = (part: Part, label: string, min: number, max: number) => (
    <Form.Item name={[...name, part]} noStyle>
      <InputNumber
        aria-label={label}
        placeholder={label}
        min={min}
        max={max}
        precision={0}
        controls={false}
      />
    </Form.Item>
  );
  return (
    <Form.Item label={words.birthday} extra={words.birthYearHint}>
      <div className={styles.line}>
        <Form.Item name={[...name, 'calendar']} noStyle initialValue="SOLAR">
          <Select
            aria-label={words.calendar}
            style={{ width: 112 }}
            options={Object.entries(words.calendars).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        {number('year', words.birthYear, 1900, 2200)}
        {number('month', words.birthMonth, 1, 12)}
        {number('day', words.birthDay, 1, 31)}
      </div>
    </Form.Item>
  );
}
