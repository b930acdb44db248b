import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  /** Wall-clock time, `2026-09-07T08:30`; which zone is meant is for the reader to know. */
  value?: string | undefined;
  onChange?: (value: string | undefined) => void;
  id?: string;
  disabled?: boolean;
  'aria-label'?: string;
}

/** A day and a time, in the language of the page; the browser's own field would speak the browser's. */
export function DateTimeField({ value, onChange, ...props }: Props) {
  const picked = dayjs(value ?? '');
  return (
    <DatePicker
      {...props}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      value={picked.isValid() ? picked : null}
      onChange={(time) => onChange?.(time?.format('YYYY-MM-DDTHH:mm'))}
      style={{ width: 210, maxWidth: '100%' }}
    />
  );
}
