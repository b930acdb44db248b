import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import { rulesQuery } from '../../features/cadence/api/rules';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { branchOf } from '../../features/identity/model/departmentTree';
import { type FigureScope, figuresFile, figuresQuery } from '../../features/report/api/figures';
import { ExportButton } from '../../features/report/components/ExportButton';
import { FiguresPaper } from '../../features/report/components/FiguresPaper';
import { isFigureRows } from '../../features/report/model/figureRows';
import { readRows } from '../../features/report/model/rows';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { DaysField, daysIn } from '../../ui/DaysField';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

const FigureRowsDrawer = lazy(async () => ({
  default: (await import('../../features/report/components/FigureRowsDrawer')).FigureRowsDrawer,
}));

/** In the address: all branches, and not one's own. */
const ALL = 'all';

/** How follow-up fares in a period, and what comes of it. */
export default function FollowUpFiguresPage() {
  const t = useTexts();
  const words = t.figures;
  const session = useSession();
  const time = useTime();
  const [filters, change] = useFilters('from', 'to', 'department', 'person', 'rule', 'rows');
  const today = dayjs(time.today());
  // Thirty days after a contact must have gone by before one sees what came of it.
  const days = daysIn(filters, today.subtract(89, 'day'), today);
  const { from, to } = days;
  const departments = useQuery(departmentsQuery);
  const rules = useQuery(rulesQuery);
  const own = branchOf(departments.data ?? [], session.departmentId);
  const department = filters.department === ALL ? undefined : (filters.department ?? own);
  const scope: FigureScope = {
    from,
    to,
    ...(department && { department }),
    ...(filters.person && { person: filters.person }),
    ...(filters.rule && { rule: filters.rule }),
  };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...figuresQuery(scope),
    enabled: departments.isFetched,
    placeholderData: (before) => before,
  });
  const rows: { of: string } | undefined = readRows(filters.rows);
  const ago = (days: number) => [today.subtract(days - 1, 'day'), today] as [dayjs.Dayjs, dayjs.Dayjs];

  return (
    <>
      <PageHeader
        title={words.title}
        note={words.printed(from, to)}
        actions={
          data && (
            <>
              <ExportButton path={figuresFile(scope)} name={words.file(from, to)} />
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                {t.report.print}
              </Button>
            </>
          )
        }
      >
        <DaysField
          label={words.period}
          days={days}
          latest={today.add(31, 'day')}
          presets={[
            { label: words.presets.month, value: [today.startOf('month'), today] },
            {
              label: words.presets.lastMonth,
              value: [today.subtract(1, 'month').startOf('month'), today.subtract(1, 'month').endOf('month')],
            },
            { label: words.presets.days30, value: ago(30) },
            { label: words.presets.days90, value: ago(90) },
            { label: words.presets.year, value: ago(365) },
          ]}
          onChange={change}
        />
        <DepartmentSelect
          aria-label={t.report.branch}
          allowClear
          placeholder={t.report.allBranches}
          value={department ?? null}
          onChange={(value) => change({ department: value ?? ALL })}
          style={{ minWidth: 180 }}
        />
        <EmployeeSelect
          aria-label={words.person}
          allowClear
          placeholder={words.anyPerson}
          value={filters.person ?? null}
          onChange={(value) => change({ person: value })}
          style={{ minWidth: 150 }}
        />
        <Select
          aria-label={words.rule}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.anyRule}
          value={filters.rule ?? null}
          onChange={(value) => change({ rule: value })}
          options={(rules.data ?? []).map((it) => ({ value: it.id, label: it.rule.name }))}
          style={{ minWidth: 170 }}
        />
      </PageHeader>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <PageSkeleton />
      ) : (
        <div style={isPlaceholderData ? { opacity: 0.55 } : undefined} aria-busy={isPlaceholderData}>
          <FiguresPaper figures={data} />
        </div>
      )}
      <Suspense>
        <FigureRowsDrawer
          scope={scope}
          rows={rows && isFigureRows(rows) ? rows : undefined}
          onClose={() => change({ rows: null })}
        />
      </Suspense>
    </>
  );
}
