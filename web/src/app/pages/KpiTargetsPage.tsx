import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { kpiYearQuery } from '../../features/home/api/home';
import { KpiYearTable } from '../../features/home/components/KpiYearTable';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

/** What the year is meant to bring, and what it has brought so far. */
export default function KpiTargetsPage() {
  const words = useTexts().home.targets;
  const time = useTime();
  const [{ year: asked, department }, change] = useFilters('year', 'department');
  const thisYear = Number(time.today().slice(0, 4));
  const year = /^2[01]\d\d$/.test(asked ?? '') ? Number(asked) : thisYear;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...kpiYearQuery(year, department),
    placeholderData: (before) => before,
  });
  const go = (to: number) => change({ year: to === thisYear ? null : String(to) });
  return (
    <>
      <PageHeader title={words.title} note={data && `${words.year(data.year)} · ${data.departmentName}`}>
        <Button icon={<LeftOutlined />} aria-label={words.yearBefore} onClick={() => go(year - 1)} />
        <strong>{words.year(year)}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={words.yearAfter}
          disabled={year > thisYear}
          onClick={() => go(year + 1)}
        />
        <DepartmentSelect
          aria-label={words.branch}
          allowClear
          placeholder={words.ownBranch}
          value={department ?? null}
          onChange={(value) => change({ department: value })}
          style={{ minWidth: 200 }}
        />
      </PageHeader>
      {data ? (
        <div style={isPlaceholderData ? { opacity: 0.55 } : undefined} aria-busy={isPlaceholderData}>
          <KpiYearTable key={`${data.departmentId} ${data.year} ${data.version}`} year={data} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
