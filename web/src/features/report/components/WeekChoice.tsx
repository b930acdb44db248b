import { Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { sayShortDays, weeksOf } from '../model/month';

interface Props {
  month: string;
  week: string | undefined;
  today: string;
  onChange: (week: string | undefined) => void;
}

/** The whole month, or one of its weeks that have begun. */
export function WeekChoice({ month, week, today, onChange }: Props) {
  const t = useTexts();
  const words = t.report;
  return (
    <Select
      aria-label={words.period}
      value={week ?? ''}
      onChange={(value) => onChange(value || undefined)}
      options={[
        { value: '', label: words.wholeMonth },
        ...weeksOf(month)
          .filter(({ from }) => from <= today)
          .map(({ from, to }, index) => ({
            value: from,
            label: words.week(index + 1, sayShortDays(from, to, t)),
          })),
      ]}
      style={{ minWidth: 120 }}
      popupMatchSelectWidth={false}
    />
  );
}
