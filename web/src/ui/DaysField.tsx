import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

const iso = 'YYYY-MM-DD';

export interface Days {
  from: string;
  to: string;
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The days that stand in the address; what does not stand there, or is none, begins at a usual day and ends today. */
export function daysIn(filters: Partial<Days>, usual: Dayjs, today: Dayjs): Days {
  return {
    from: isDay(filters.from) ? filters.from : usual.format(iso),
    to: isDay(filters.to) ? filters.to : today.format(iso),
  };
}

interface Props {
  label: string;
  days: Days;
  latest?: Dayjs;
  presets?: { label: string; value: [Dayjs, Dayjs] }[];
  onChange: (days: Days) => unknown;
}

/** From a first to a last day, both included; there are always two. */
export function DaysField({ label, days, latest, presets, onChange }: Props) {
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowClear={false}
      value={[dayjs(days.from), dayjs(days.to)]}
      {...(latest && { maxDate: latest })}
      {...(presets && { presets })}
      onChange={(value) =>
        value?.[0] && value[1] && onChange({ from: value[0].format(iso), to: value[1].format(iso) })
      }
    />
  );
}
