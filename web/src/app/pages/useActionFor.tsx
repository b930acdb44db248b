import { Link } from 'react-router';
import { newCapa } from '../../features/capa/model/address';
import type { FollowUpReport, TopProblem } from '../../features/report/api/reports';
import { nameOf } from '../../features/report/model/findings';
import { sayMonth } from '../../features/report/model/month';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';

/** Beside each question that many answered unfavourably: the way to an action about it. */
export function useActionFor(report: FollowUpReport | undefined) {
  const t = useTexts();
  const may = useCan('CAPA_EDIT');
  if (!may || !report) return undefined;
  return (problem: TopProblem) => {
    const title = [sayMonth(report.month, t.report), report.departmentName, nameOf(problem.code, t)].join(
      ' ',
    );
    return (
      <Link to={newCapa('follow-up-report', `${report.month} ${problem.code}`, title)}>{t.capa.addFrom}</Link>
    );
  };
}
