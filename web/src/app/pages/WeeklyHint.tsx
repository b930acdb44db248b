import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { settingsQuery } from '../../features/followup/api/settings';
import type { FollowUpReport } from '../../features/report/api/reports';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';

/** Where a month has more calls than the settings name, a report each week is suggested to who may switch it on. */
export function WeeklyHint({ report }: { report: FollowUpReport }) {
  const words = useTexts().report;
  const may = useCan('POLICY_EDIT');
  const { due } = report.figures.calls.total;
  const { data } = useQuery({ ...settingsQuery, enabled: may && !report.weekly && due > 0 });
  if (!may || report.weekly || !data) return null;
  const { weeklyReport, weeklyReportAbove } = data.settings;
  if (weeklyReport || due <= weeklyReportAbove) return null;
  return (
    <Alert
      type="info"
      className="no-print"
      title={words.weeklyHint(due)}
      action={<Link to="/follow-up/settings">{words.weeklySettings}</Link>}
      style={{ marginBottom: 16 }}
    />
  );
}
