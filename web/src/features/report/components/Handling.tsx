import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { FollowUpReport } from '../api/reports';
import { findings, sayRate } from '../model/findings';
import { Bar } from './Bar';
import { Block } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

/** Block G: items due in the month, each exactly one of in time, late and open. */
export function Items({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { issues } = report.figures;
  return (
    <Block letter="G" finding={findings(report, t).G}>
      {issues.due > 0 && (
        <>
          <Bar
            whole={issues.due}
            parts={[
              { tone: 'done', value: issues.onTime },
              { tone: 'due', value: issues.late },
              { tone: 'overdue', value: issues.open },
            ]}
          />
          <dl className={styles.legend}>
            <div data-tone="done">
              <dt>{words.issueOnTime}</dt>
              <dd>
                <Figure rows={{ of: 'issues', outcome: 'ON_TIME' }} value={issues.onTime} />
              </dd>
            </div>
            <div data-tone="due">
              <dt>{words.issueLate}</dt>
              <dd>
                <Figure rows={{ of: 'issues', outcome: 'LATE' }} value={issues.late} />
              </dd>
            </div>
            <div data-tone="overdue">
              <dt>{words.issueOpen}</dt>
              <dd>
                <Figure rows={{ of: 'issues', outcome: 'OPEN' }} value={issues.open} />
              </dd>
            </div>
            <div>
              <dd className={styles.quiet}>
                {words.total} <Figure rows={{ of: 'issues', outcome: 'DUE' }} value={issues.due} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </Block>
  );
}

/** Block H: complaints registered in the month, their clocks, and which are open. */
export function ComplaintsBlock({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const time = useTime();
  const { complaints } = report.figures;
  return (
    <Block letter="H" finding={findings(report, t).H}>
      <dl className={styles.figures}>
        <Small name={words.registered}>
          <Figure rows={{ of: 'complaints' }} value={complaints.registered} />
        </Small>
        <Small
          name={words.perHundred}
          note={
            <>
              {words.orders} <Figure rows={{ of: 'orders' }} value={complaints.ordersDelivered} />
            </>
          }
        >
          {complaints.perHundredOrders?.toFixed(1) ?? t.common.none}
        </Small>
        <Small name={words.reportedInTime} rate={sayRate(complaints.reportedInTimeRate, t)}>
          <Figure rows={{ of: 'complaints', inTime: 'T1_REPORT' }} value={complaints.reportedInTime} />
        </Small>
        <Small name={words.answeredInTime} rate={sayRate(complaints.answeredInTimeRate, t)}>
          <Figure rows={{ of: 'complaints', inTime: 'T2_REPLY' }} value={complaints.answeredInTime} />
        </Small>
      </dl>
      {complaints.registered > 0 && complaints.open.length === 0 && (
        <p className={styles.note}>{words.noneOpen}</p>
      )}
      {complaints.open.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">{words.stillOpen}</caption>
          <Head
            columns={[
              [words.stillOpen, 'words'],
              [words.rows.customer, 'words'],
              [words.rows.status, 'words'],
              [t.complaint.registeredAt, 'words'],
            ]}
          />
          <tbody>
            {complaints.open.map((it) => (
              <tr key={it.id}>
                <th scope="row">
                  <Link to={`/complaints/${it.id}`}>{it.complaintNo}</Link>
                </th>
                <td>{it.customerName}</td>
                <td>{t.complaint.statuses[it.status]}</td>
                <td>{time.when(it.registeredAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

interface AbsenceProps {
  report: FollowUpReport;
  actionFor?: (code: string, name: string) => ReactNode;
}

/** Block I: why cars have stayed away. */
export function Absence({ report, actionFor }: AbsenceProps) {
  const t = useTexts();
  const words = t.report;
  const { absence } = report.figures;
  return (
    <Block letter="I" finding={findings(report, t).I}>
      {absence.reasons.length > 0 && (
        <table className={styles.table}>
          <Head
            hidden
            columns={[
              [words.rows.reason, 'words'],
              [words.share, 'words'],
              [words.cases, 'words'],
              [words.share, 'words'],
            ]}
          />
          <tbody>
            {absence.reasons.map((it) => (
              <tr key={it.reason}>
                <th scope="row" className={styles.name}>
                  {t.followup.churn[it.reason]}{' '}
                  <span className={`${styles.action} no-print`}>
                    {actionFor?.(it.reason, `${words.blocks.I} ${t.followup.churn[it.reason]}`)}
                  </span>
                </th>
                <td>
                  <Bar
                    whole={absence.reasons[0]?.cases ?? 0}
                    parts={[{ tone: 'primary', value: it.cases }]}
                  />
                </td>
                <td className={styles.number}>
                  <Figure
                    rows={{ of: 'calls', part: 'SUCCESSFUL', type: 'LONG_ABSENT', churn: it.reason }}
                    value={it.cases}
                  />
                </td>
                <td className={styles.number}>{sayRate(it.share, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {absence.asked > 0 && (
        <p className={styles.note}>
          {words.lackOfCare(
            sayRate(absence.reasons.find((it) => it.reason === 'LACK_OF_CARE')?.share ?? 0, t),
          )}
        </p>
      )}
      {absence.asked > 0 && (
        <p className={styles.note}>
          {words.asked}{' '}
          <Figure rows={{ of: 'calls', part: 'SUCCESSFUL', type: 'LONG_ABSENT' }} value={absence.asked} />
          {' · '}
          {words.willReturn}{' '}
          <Figure
            rows={{ of: 'calls', part: 'SUCCESSFUL', type: 'LONG_ABSENT', willReturn: true }}
            value={absence.willReturn}
          />
        </p>
      )}
    </Block>
  );
}

/** Block J: how far the data can be relied on. */
export function DataBlock({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { data } = report.figures;
  return (
    <Block letter="J" finding={findings(report, t).J}>
      <dl className={styles.figures}>
        <Small name={words.badNumbers} rate={sayRate(data.badNumberRate, t)}>
          <Figure
            rows={{
              of: 'calls',
              part: 'UNSUCCESSFUL',
              failure: ['WRONG_NUMBER', 'EMPTY_NUMBER', 'SUSPENDED'],
            }}
            value={data.badNumbers}
          />
        </Small>
        <Small name={words.orders}>
          <Figure rows={{ of: 'orders' }} value={data.ordersDelivered} />
        </Small>
        <Small name={words.consents} rate={sayRate(data.consentRate, t)}>
          <Figure rows={{ of: 'orders', consent: 'YES' }} value={data.consents} />
        </Small>
      </dl>
    </Block>
  );
}

function Small({
  name,
  rate,
  note,
  children,
}: {
  name: string;
  rate?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.middle}>
        {children}
        {rate && <small>{rate}</small>}
      </dd>
      {note && <dd className={styles.compared}>{note}</dd>}
    </div>
  );
}
