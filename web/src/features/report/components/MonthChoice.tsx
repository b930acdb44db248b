import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../../lib/texts';
import { shifted } from '../model/month';

interface Props {
  month: string;
  /** The month that runs; nothing is reported of later ones. */
  latest: string;
  onChange: (month: string) => void;
}

export function MonthChoice({ month, latest, onChange }: Props) {
  const { months } = useTexts().report;
  return (
    <Space.Compact>
      <Button
        icon={<LeftOutlined />}
        aria-label={months.before}
        title={months.before}
        onClick={() => onChange(shifted(month, -1))}
      />
      <DatePicker
        picker="month"
        aria-label={months.choose}
        allowClear={false}
        value={dayjs(`${month}-01`)}
        maxDate={dayjs(`${latest}-01`).endOf('month')}
        onChange={(chosen) => chosen && onChange(chosen.format('YYYY-MM'))}
        style={{ width: 120 }}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={months.after}
        title={months.after}
        disabled={month >= latest}
        onClick={() => onChange(shifted(month, 1))}
      />
    </Space.Compact>
  );
}
