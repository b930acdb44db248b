import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { FollowUpReport } from '../api/reports';
import { sayPeriod } from '../model/month';
import styles from './PrintHead.module.css';

/** The head of the paper: for whom, by whom, and who has read it. */
export function PrintHead({ report, narrowedTo }: { report: FollowUpReport; narrowedTo: string[] }) {
  const t = useTexts();
  const { head, title, weeklyTitle } = t.report;
  const time = useTime();
  const { submission } = report;
  const readers = submission?.readers ?? [];
  const names = (copy: boolean) =>
    readers
      .filter((it) => it.copy === copy)
      .map((it) => it.name)
      .join(t.common.list) || t.common.none;
  const read = readers
    .filter((it) => it.readAt)
    .map((it) => `${it.name} ${time.exactly(it.readAt)}`)
    .join(t.common.list);
  return (
    <header className={styles.head}>
      <h1>
        {report.weekly ? weeklyTitle : title} {sayPeriod(report, t)}
      </h1>
      <table>
        <tbody>
          <tr>
            <th scope="row">{head.branch}</th>
            <td>{report.departmentName}</td>
            <th scope="row">{head.period}</th>
            <td>{head.period_(report.from, report.to)}</td>
          </tr>
          <tr>
            <th scope="row">{head.by}</th>
            <td>{submission?.preparedByName ?? head.notSubmitted}</td>
            <th scope="row">{head.at}</th>
            <td>{time.exactly(submission?.submittedAt)}</td>
          </tr>
          <tr>
            <th scope="row">{head.to}</th>
            <td>{names(false)}</td>
            <th scope="row">{head.cc}</th>
            <td>{names(true)}</td>
          </tr>
          <tr>
            <th scope="row">{head.read}</th>
            <td colSpan={3}>{read || t.common.none}</td>
          </tr>
          {narrowedTo.length > 0 && (
            <tr>
              <th scope="row">{head.scope}</th>
              <td colSpan={3}>{narrowedTo.join(t.common.list)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </header>
  );
}
