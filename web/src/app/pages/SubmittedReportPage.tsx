import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import {
  documentOf,
  type FollowUpReport,
  fileOf,
  submittedReportQuery,
} from '../../features/report/api/reports';
import { ExportButton } from '../../features/report/components/ExportButton';
import { ReportPaper } from '../../features/report/components/ReportPaper';
import { RowsDrawer } from '../../features/report/components/RowsDrawer';
import { sayPeriod } from '../../features/report/model/month';
import { readRows } from '../../features/report/model/rows';
import { useReportReading } from '../../features/report/model/useReportReading';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useActionFor } from './useActionFor';

/** A report as it was handed in; its figures stand. */
export default function SubmittedReportPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.report;
  const time = useTime();
  const [{ rows }, change] = useFilters('rows');
  const { data, error, refetch } = useQuery(submittedReportQuery(id));
  useReportReading(data);
  const actionFor = useActionFor(data);
  const submission = data?.submission;
  if (!data || !submission)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;

  const scope = {
    month: data.month,
    ...(data.weekly && { week: data.from }),
    ...(data.departmentId && { department: data.departmentId }),
  };
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`${data.weekly ? words.weeklyTitle : words.title} ${sayPeriod(data, t)}`}
          back={{
            to: `/follow-up/report?${new URLSearchParams({ ...scope, department: data.departmentId ?? 'all' })}`,
            label: words.toLiving,
          }}
          note={`${data.departmentName} · ${words.frozen(
            submission.revision,
            time.when(submission.submittedAt),
            submission.preparedByName,
          )}`}
          actions={
            <>
              <ExportButton
                path={fileOf(scope, id)}
                name={data.weekly ? words.weeklyFile(data.from) : words.file(data.month)}
              />
              <Button icon={<PrinterOutlined />} href={documentOf(scope, id)} target="_blank">
                {words.print}
              </Button>
            </>
          }
        >
          <Superseded report={data} />
        </PageHeader>
      </div>
      <ReportPaper report={data} scope={scope} narrowedTo={[]} {...(actionFor && { actionFor })} />
      <RowsDrawer scope={scope} rows={readRows(rows)} frozen onClose={() => change({ rows: null })} />
    </>
  );
}

function Superseded({ report }: { report: FollowUpReport }) {
  const words = useTexts().report;
  const latest = report.revisions[0];
  if (!latest || latest.id === report.submission?.id) return null;
  return (
    <p role="status">
      {words.superseded(latest.revision)}{' '}
      <Link to={`/follow-up/report/${latest.id}`}>{words.openLatest}</Link>
    </p>
  );
}
