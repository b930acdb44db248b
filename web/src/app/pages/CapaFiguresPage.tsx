import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useLocation } from 'react-router';
import { capaFiguresQuery, type MeasureOutcome } from '../../features/capa/api/figures';
import { CapaNumbers, MeasureRows, OwnerTable } from '../../features/capa/components/CapaNumbers';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { DaysField, daysIn } from '../../ui/DaysField';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

const outcomes: MeasureOutcome[] = ['DUE', 'ON_TIME', 'LATE', 'OPEN'];

/** Whether actions are done in time, and whether they help. */
export default function CapaFiguresPage() {
  const { capaFigures: words } = useTexts();
  const time = useTime();
  const { search } = useLocation();
  const [filters, change] = useFilters('from', 'to', 'department', 'rows');
  const today = dayjs(time.today());
  const days = daysIn(filters, today.subtract(89, 'day'), today);
  const { from, to } = days;
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
        <DaysField label={words.days} days={days} latest={today} onChange={change} />
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
