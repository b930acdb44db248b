import { Fragment } from 'react';
import { useTexts } from '../../../lib/texts';
import type { FollowUpReport, Quantity, RowsOf } from '../api/reports';
import { comparedNumber, comparedRate, findings, sayRate } from '../model/findings';
import { sayShortDays } from '../model/month';
import { Bar } from './Bar';
import { Block } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

type CallRows = Omit<Extract<RowsOf, { of: 'calls' }>, 'of' | 'part'>;

/** Block A: due, carried out, successful, and the same by type, week, caller and advisor. */
export function Quantities({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { calls } = report.figures;
  const { total } = calls;
  const before = report.previous;
  const missing = words.noPrevious(words.before[report.weekly ? 'week' : 'month']);
  const groups: {
    name: string;
    rows: { key: string; name: string; quantity: Quantity; rows: CallRows }[];
  }[] = [
    {
      name: words.by.TYPE,
      rows: calls.byType.map((it) => ({
        key: it.type,
        name: t.followup.types[it.type],
        quantity: it.quantity,
        rows: { type: it.type },
      })),
    },
    {
      name: words.by.WEEK,
      rows: calls.byWeek.map((it) => ({
        key: it.from,
        name: sayShortDays(it.from, it.to, t),
        quantity: it.quantity,
        rows: { from: it.from, to: it.to },
      })),
    },
    {
      name: words.by.CALLER,
      rows: calls.byCaller.map((it) => ({
        key: it.employeeId ?? '',
        name: it.name ?? words.nobody,
        quantity: it.quantity,
        rows: it.employeeId ? { caller: it.employeeId } : { nobody: 'CALLER' },
      })),
    },
    {
      name: words.by.ADVISOR,
      rows: calls.byAdvisor.map((it) => ({
        key: it.employeeId ?? '',
        name: it.name ?? words.nobody,
        quantity: it.quantity,
        rows: it.employeeId ? { advisor: it.employeeId } : { nobody: 'ADVISOR' },
      })),
    },
  ];
  return (
    <Block letter="A" finding={findings(report, t).A}>
      <dl className={styles.figures}>
        <Big name={words.due} compared={comparedNumber(total.due, before, t, report.weekly) ?? missing}>
          <Figure rows={{ of: 'calls', part: 'DUE' }} value={total.due} />
        </Big>
        <Big
          name={words.carriedOut}
          rate={sayRate(total.carriedOutRate, t)}
          compared={comparedRate(total.carriedOutRate, before.carriedOutRate, t, report.weekly) ?? missing}
        >
          <Figure rows={{ of: 'calls', part: 'CARRIED_OUT' }} value={total.carriedOut} />
        </Big>
        <Big
          name={words.successful}
          rate={sayRate(total.successRate, t)}
          compared={comparedRate(total.successRate, before.successRate, t, report.weekly) ?? missing}
        >
          <Figure rows={{ of: 'calls', part: 'SUCCESSFUL' }} value={total.successful} />
        </Big>
        <Big
          name={words.contactRate}
          compared={comparedRate(total.contactRate, before.contactRate, t, report.weekly) ?? missing}
        >
          {sayRate(total.contactRate, t)}
        </Big>
      </dl>
      {total.due > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head
              columns={[
                [words.quantities, 'name'],
                [words.rate, 'chart'],
                [words.due, 'number'],
                [words.carriedOut, 'number'],
                [words.rate, 'number'],
                [words.successful, 'number'],
                [words.rate, 'number'],
              ]}
            />
            <tbody>
              {groups.map((group) => (
                <Fragment key={group.name}>
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={7}>
                      {group.name}
                    </th>
                  </tr>
                  {group.rows.map(({ key, ...row }) => (
                    <QuantityRow key={key} {...row} />
                  ))}
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <QuantityRow name={words.total} quantity={total} rows={{}} sum />
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.note}>
        {words.formula}
        {calls.lateSuccess > 0 && (
          <>
            {' · '}
            {words.lateSuccess}{' '}
            <Figure rows={{ of: 'calls', part: 'LATE_SUCCESS' }} value={calls.lateSuccess} /> (
            {words.lateSuccessHint})
          </>
        )}
      </p>
    </Block>
  );
}

function Big({
  name,
  rate,
  compared,
  children,
}: {
  name: string;
  rate?: string;
  compared: string;
  children: React.ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.big}>
        {children}
        {rate && <small>{rate}</small>}
      </dd>
      <dd className={styles.compared}>{compared}</dd>
    </div>
  );
}

function QuantityRow({
  name,
  quantity,
  rows,
  sum = false,
}: {
  name: string;
  quantity: Quantity;
  rows: CallRows;
  sum?: boolean;
}) {
  const t = useTexts();
  return (
    <tr className={sum ? styles.total : undefined}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.chart}>
        <Bar
          whole={quantity.due}
          parts={[
            { tone: 'primary', value: quantity.successful },
            { tone: 'quiet', value: quantity.carriedOut - quantity.successful },
          ]}
        />
      </td>
      <td className={styles.number}>
        <Figure rows={{ of: 'calls', part: 'DUE', ...rows }} value={quantity.due} />
      </td>
      <td className={styles.number}>
        <Figure rows={{ of: 'calls', part: 'CARRIED_OUT', ...rows }} value={quantity.carriedOut} />
      </td>
      <td className={styles.number}>{sayRate(quantity.carriedOutRate, t)}</td>
      <td className={styles.number}>
        <Figure rows={{ of: 'calls', part: 'SUCCESSFUL', ...rows }} value={quantity.successful} />
      </td>
      <td className={styles.number}>{sayRate(quantity.successRate, t)}</td>
    </tr>
  );
}
