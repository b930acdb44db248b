import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { complaintFiguresQuery, complaintTopicsQuery, isInTime } from '../../features/complaint/api/figures';
import {
  ComplaintNumbers,
  ComplaintShares,
  RisingTopics,
} from '../../features/complaint/components/ComplaintNumbers';
import { InTimeRows } from '../../features/complaint/components/InTimeRows';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { DaysField, daysIn } from '../../ui/DaysField';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

/** What customers complain about, why, and how it is seen to. */
export default function ComplaintFiguresPage() {
  const t = useTexts();
  const words = t.complaint.figures;
  const time = useTime();
  const [filters, change] = useFilters('from', 'to', 'department', 'rows');
  const today = dayjs(time.today());
  const days = daysIn(filters, today.subtract(89, 'day'), today);
  const { from, to } = days;
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
        <DaysField label={words.days} days={days} latest={today} onChange={change} />
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
      <InTimeRows
        scope={scope}
        clock={isInTime(filters.rows) ? filters.rows : undefined}
        onClose={() => change({ rows: null })}
      />
    </>
  );
}
