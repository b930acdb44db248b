import { useTexts } from '../../../lib/texts';
import type { FollowUpReport } from '../api/reports';
import { findings } from '../model/findings';
import { Bar } from './Bar';
import { Block } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

/** Block B: they add up to what was due and not successful. */
export function Failures({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { failures, total } = report.figures.calls;
  const most = Math.max(0, ...failures.map((it) => it.count));
  return (
    <Block letter="B" finding={findings(report, t).B}>
      {most > 0 && (
        <table className={styles.table}>
          <Head
            hidden
            columns={[
              [words.rows.reason, 'words'],
              [words.share, 'words'],
              [words.cases, 'words'],
            ]}
          />
          <tbody>
            {failures.map((it) => (
              <tr key={it.reason}>
                <th scope="row" className={styles.name}>
                  {words.failures[it.reason]}
                </th>
                <td>
                  <Bar
                    whole={most}
                    parts={[{ tone: it.reason === 'NOT_CARRIED_OUT' ? 'quiet' : 'due', value: it.count }]}
                  />
                </td>
                <td className={styles.number}>
                  <Figure
                    rows={{ of: 'calls', part: 'UNSUCCESSFUL', failure: [it.reason] }}
                    value={it.count}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.total}>
              <th scope="row">{words.total}</th>
              <td />
              <td className={styles.number}>
                <Figure rows={{ of: 'calls', part: 'UNSUCCESSFUL' }} value={total.due - total.successful} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </Block>
  );
}
