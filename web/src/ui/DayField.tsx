import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
}

/** A day as the server writes it: 2026-09-01. */
export function DayField({ value, onChange, ...props }: Props) {
  return (
    <DatePicker
      {...props}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD') ?? null)}
    />
  );
}
