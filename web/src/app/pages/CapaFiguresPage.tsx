import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLocation } from 'react-router';
import { capaFiguresQuery, type MeasureOutcome } from '../../features/capa/api/figures';
import { CapaNumbers, MeasureRows, OwnerTable } from '../../features/capa/components/CapaNumbers';
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
const outcomes: MeasureOutcome[] = ['DUE', 'ON_TIME', 'LATE', 'OPEN'];

/** Whether actions are done in time, and whether they help. */
export default function CapaFiguresPage() {
  const { capaFigures: words } = useTexts();
  const time = useTime();
  const { search } = useLocation();
  const [filters, change] = useFilters('from', 'to', 'department', 'rows');
  const today = dayjs(time.today());
  const from = isDay(filters.from) ? filters.from : today.subtract(89, 'day').format(iso);
  const to = isDay(filters.to) ? filters.to : today.format(iso);
  const { department } = filters;
  const scope = { from, to, ...(department && { department }) };
  const shown = outcomes.find((it) => it === filters.rows) ?? 'OPEN';
  const { data, error, refetch } = useQuery({
    ...capaFiguresQuery(scope),
    placeholderData: (before) => before,
  });
  const rowsOf = (outcome: MeasureOutcome) => {
    const params = new URLSearchParams(search);
    params.set('rows', outcome);
    return `?${params}`;
  };
  return (
    <>
      <PageHeader
        title={words.title}
        note={`${from} – ${to}`}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.print}
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
          aria-label={words.allBranches}
          allowClear
          placeholder={words.allBranches}
          value={department ?? null}
          onChange={(value) => change({ department: value })}
          style={{ minWidth: 180 }}
        />
      </PageHeader>
      {data ? (
        <>
          <CapaNumbers figures={data} rowsOf={rowsOf} />
          <OwnerTable figures={data} />
          <MeasureRows scope={scope} outcome={shown} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
