import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { callersQuery } from '../../features/followup/api/tasks';
import { departmentsQuery } from '../../features/identity/api/departments';
import { employeeQuery } from '../../features/identity/api/employees';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { branchOf } from '../../features/identity/model/departmentTree';
import { documentOf, fileOf, livingReportQuery, type Scope } from '../../features/report/api/reports';
import { ExportButton } from '../../features/report/components/ExportButton';
import { MonthChoice } from '../../features/report/components/MonthChoice';
import { ReportPaper } from '../../features/report/components/ReportPaper';
import { WeekChoice } from '../../features/report/components/WeekChoice';
import { daysOf, isMonth, sayPeriod } from '../../features/report/model/month';
import { readRows } from '../../features/report/model/rows';
import { now } from '../../lib/clock';
import { useCan, useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useActionFor } from './useActionFor';
import { WeeklyHint } from './WeeklyHint';

// Drawers come after the paper.
const RowsDrawer = lazy(async () => ({
  default: (await import('../../features/report/components/RowsDrawer')).RowsDrawer,
}));
const SubmitDrawer = lazy(async () => ({
  default: (await import('../../features/report/components/SubmitDrawer')).SubmitDrawer,
}));

/** In the address: the report of all branches, and not that of one's own. */
const ALL = 'all';

/** The report of a month as its figures stand now. */
export default function FollowUpReportPage() {
  const t = useTexts();
  const words = t.report;
  const session = useSession();
  const time = useTime();
  const maySubmit = useCan('FOLLOW_UP_REPORT');
  const [submitting, setSubmitting] = useState(false);
  const [filters, change] = useFilters('month', 'week', 'department', 'advisor', 'caller', 'rows');
  const { advisor, caller } = filters;
  const today = time.today();
  const thisMonth = today.slice(0, 7);
  const month = isMonth(filters.month) && filters.month <= thisMonth ? filters.month : thisMonth;
  const week = weekIn(month, filters.week, today);
  const departments = useQuery(departmentsQuery);
  const callers = useQuery(callersQuery);
  const advising = useQuery({ ...employeeQuery(advisor ?? ''), enabled: advisor !== undefined });
  const own = branchOf(departments.data ?? [], session.departmentId);
  const department = filters.department === ALL ? undefined : (filters.department ?? own);
  const scope: Scope = {
    month,
    ...(week && { week }),
    ...(department && { department }),
    ...(advisor && { advisor }),
    ...(caller && { caller }),
  };
  // Without the departments one's own branch is not known yet.
  const { data, error, refetch, isPlaceholderData, dataUpdatedAt } = useQuery({
    ...livingReportQuery(scope),
    enabled: departments.isFetched,
    placeholderData: (before) => before,
  });
  const actionFor = useActionFor(data);
  const narrowedTo = [
    advisor && advising.data && `${words.advisor} ${advising.data.name}`,
    caller && `${words.caller} ${callers.data?.find((it) => it.id === caller)?.name ?? ''}`,
  ].filter((it) => typeof it === 'string');
  const whyNot = advisor || caller ? words.submitWhole : department ? undefined : words.submitBranch;

  return (
    <>
      <div className="no-print">
        <PageHeader
          title={week ? words.weeklyTitle : words.title}
          note={
            data &&
            `${sayPeriod(data, t)} · ${data.departmentName} · ${words.living(
              time.when(dataUpdatedAt ? new Date(dataUpdatedAt + ahead()).toISOString() : null),
            )}`
          }
          actions={
            data && (
              <>
                <ExportButton path={fileOf(scope)} name={week ? words.weeklyFile(week) : words.file(month)} />
                <Button icon={<PrinterOutlined />} href={documentOf(scope)} target="_blank">
                  {words.print}
                </Button>
                {maySubmit && (
                  <Button
                    type="primary"
                    disabled={whyNot !== undefined || isPlaceholderData}
                    title={whyNot}
                    onClick={() => setSubmitting(true)}
                  >
                    {words.submit}
                  </Button>
                )}
              </>
            )
          }
        >
          <MonthChoice
            month={month}
            latest={thisMonth}
            onChange={(value) => change({ month: value, week: null })}
          />
          <WeekChoice
            month={month}
            week={week}
            today={today}
            onChange={(value) => change({ week: value ?? null })}
          />
          <DepartmentSelect
            aria-label={words.branch}
            allowClear
            placeholder={words.allBranches}
            value={department ?? null}
            onChange={(value) => change({ department: value ?? ALL })}
            style={{ minWidth: 180 }}
          />
          <EmployeeSelect
            aria-label={words.advisor}
            allowClear
            placeholder={words.anyAdvisor}
            value={advisor ?? null}
            onChange={(value) => change({ advisor: value })}
            style={{ minWidth: 150 }}
          />
          <Select
            aria-label={words.caller}
            allowClear
            placeholder={words.anyCaller}
            value={caller ?? null}
            onChange={(value) => change({ caller: value })}
            options={(callers.data ?? []).map((it) => ({ value: it.id, label: it.name }))}
            style={{ minWidth: 130 }}
          />
        </PageHeader>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <PageSkeleton />
      ) : (
        <div style={isPlaceholderData ? { opacity: 0.55 } : undefined} aria-busy={isPlaceholderData}>
          <WeeklyHint report={data} />
          <ReportPaper
            report={data}
            scope={scope}
            narrowedTo={narrowedTo}
            {...(actionFor && { actionFor })}
          />
          <Suspense>
            <SubmitDrawer
              report={data}
              open={submitting}
              early={daysOf(scope).to >= today}
              onClose={() => setSubmitting(false)}
            />
          </Suspense>
        </div>
      )}
      <Suspense>
        <RowsDrawer
          scope={scope}
          rows={readRows(filters.rows)}
          frozen={false}
          onClose={() => change({ rows: null })}
        />
      </Suspense>
    </>
  );
}

/** The first day of the week that is asked for; one that has not begun, or lies elsewhere, is none. */
function weekIn(month: string, week: string | undefined, today: string): string | undefined {
  if (!week?.startsWith(month)) return undefined;
  const { from } = daysOf({ month, week });
  return from <= today ? from : undefined;
}

/** How far the server's clock is ahead of the browser's. */
const ahead = () => now().getTime() - Date.now();
