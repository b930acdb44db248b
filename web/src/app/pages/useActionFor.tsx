import { Link } from 'react-router';
import { newCapa } from '../../features/capa/model/address';
import type { FollowUpReport } from '../../features/report/api/reports';
import { sayMonth } from '../../features/report/model/month';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';

/** Beside what many were not content with, or why they stay away: the way to an action about it. */
export function useActionFor(report: FollowUpReport | undefined) {
  const t = useTexts();
  const may = useCan('CAPA_EDIT');
  if (!may || !report) return undefined;
  return (code: string, name: string) => {
    const title = [sayMonth(report.month, t.report), report.departmentName, name].join(' ');
    return <Link to={newCapa('follow-up-report', `${report.month} ${code}`, title)}>{t.capa.addFrom}</Link>;
  };
}
