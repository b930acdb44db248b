import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { registerOf, registerOfOpen } from '../../features/complaint/model/register';
import { actionsQuery } from '../../features/home/api/home';
import { ActionList } from '../../features/home/components/ActionList';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { briefQuery, type DailyBrief } from '../../features/report/api/brief';
import { BriefFigures } from '../../features/report/components/BriefFigures';
import { useTexts } from '../../lib/texts';
import { sayDate } from '../../lib/time';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

/** One page of a morning: how the last working day went, what is late, and what is to be decided. */
export default function BriefPage() {
  const { report, common } = useTexts();
  const words = report.brief;
  const time = useTime();
  const [{ department }, change] = useFilters('department');
  const { data, error, refetch } = useQuery(briefQuery(department));
  const actions = useQuery(actionsQuery(data?.departmentId ?? department));
  const departments = useQuery(departmentsQuery);
  const branches = departments.data?.filter((it) => it.kind === 'STORE').length ?? 0;
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={words.title}
        note={`${sayDate(time.today(), common.date)} · ${data.departmentName}`}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {report.print}
          </Button>
        }
      >
        {branches > 1 && (
          <DepartmentSelect
            aria-label={report.branch}
            value={data.departmentId}
            onChange={(value) => change({ department: value })}
            style={{ minWidth: 200 }}
          />
        )}
      </PageHeader>
      <BriefFigures brief={data} rows={rowsOf(data, time.today())} />
      {actions.data && <ActionList actions={actions.data} />}
    </>
  );
}

function rowsOf({ departmentId, figures }: DailyBrief, today: string) {
  return {
    complaints: registerOf({ from: figures.day, to: today, department: departmentId }),
    open: registerOfOpen(departmentId, false),
    overdue: registerOfOpen(departmentId, true),
    issues: '/follow-up/issues?view=overdue',
    measures: `/capas?${new URLSearchParams({ filter: lateMeasures(departmentId) })}`,
  };
}

const lateMeasures = (department: string) =>
  JSON.stringify({
    match: 'ALL',
    of: [
      { field: 'overdue', operator: 'IS', values: ['true'] },
      { field: 'department', operator: 'IS', values: [department] },
    ],
  });
