import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { complaintFiguresQuery, complaintTopicsQuery } from '../../features/complaint/api/figures';
import {
  ComplaintNumbers,
  ComplaintShares,
  RisingTopics,
} from '../../features/complaint/components/ComplaintNumbers';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

const iso = 'YYYY-MM-DD';
const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What customers complain about, why, and how it is seen to. */
export default function ComplaintFiguresPage() {
  const t = useTexts();
  const words = t.complaint.figures;
  const time = useTime();
  const [filters, change] = useFilters('from', 'to', 'department');
  const today = dayjs(time.today());
  const from = isDay(filters.from) ? filters.from : today.subtract(89, 'day').format(iso);
  const to = isDay(filters.to) ? filters.to : today.format(iso);
  const department = filters.department;
  const scope = { from, to, ...(department && { department }) };
  const figures = useQuery({ ...complaintFiguresQuery(scope), placeholderData: (before) => before });
  const topics = useQuery(complaintTopicsQuery(department));
  return (
    <>
      <PageHeader
        title={words.title}
        note={`${from} – ${to}`}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t.complaint.form.print}
          </Button>
        }
      >
        <DatePicker.RangePicker
          aria-label={words.days}
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          maxDate={today}
          onChange={(value) =>
            value?.[0] && value[1] && void change({ from: value[0].format(iso), to: value[1].format(iso) })
          }
        />
        <DepartmentSelect
          aria-label={t.complaint.department}
          allowClear
          placeholder={words.allBranches}
          value={department ?? null}
          onChange={(value) => change({ department: value })}
          style={{ minWidth: 180 }}
        />
      </PageHeader>
      {topics.data && <RisingTopics topics={topics.data} />}
      {figures.data ? (
        <>
          <ComplaintNumbers figures={figures.data} scope={scope} />
          <ComplaintShares figures={figures.data} scope={scope} />
        </>
      ) : figures.error ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
