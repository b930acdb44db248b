import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import type { FollowUpReport } from '../api/reports';
import { findings, nameOf, sayRate } from '../model/findings';
import { Bar } from './Bar';
import { Block } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import { Pareto } from './Pareto';
import styles from './report.module.css';

/** Block E: what was heard, by category, and what became of it. */
export function Categories({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { byCategory } = report.figures.issues;
  return (
    <Block letter="E" finding={findings(report, t).E}>
      {byCategory.length > 0 && (
        <table className={styles.table}>
          <Head
            columns={[
              [words.category, 'name'],
              [words.share, 'chart'],
              [words.cases, 'number'],
              [words.share, 'number'],
              [words.handled, 'number'],
              [words.onTime, 'number'],
            ]}
          />
          <tbody>
            {byCategory.map((it) => (
              <tr key={it.category}>
                <th scope="row" className={styles.name}>
                  {t.complaint.categories[it.category]}
                </th>
                <td className={styles.chart}>
                  <Bar whole={byCategory[0]?.cases ?? 0} parts={[{ tone: 'due', value: it.cases }]} />
                </td>
                <td className={styles.number}>
                  <Figure rows={{ of: 'problems', category: it.category }} value={it.cases} />
                </td>
                <td className={styles.number}>{sayRate(it.share, t)}</td>
                <td className={styles.number}>
                  <Figure
                    rows={{ of: 'problems', category: it.category, handling: 'HANDLED' }}
                    value={it.handled}
                  />
                </td>
                <td className={styles.number}>
                  <Figure
                    rows={{ of: 'problems', category: it.category, handling: 'ON_TIME' }}
                    value={it.onTime}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

interface TopProblemsProps {
  report: FollowUpReport;
  actionFor?: (code: string, name: string) => ReactNode;
}

/** Block F: which questions were answered unfavourably most often. */
export function TopProblems({ report, actionFor }: TopProblemsProps) {
  const t = useTexts();
  const words = t.report;
  const { topProblems } = report.figures.answers;
  return (
    <Block letter="F" finding={findings(report, t).F}>
      {topProblems.length > 0 && (
        <div className={styles.beside}>
          <Pareto problems={topProblems} />
          <table className={styles.table}>
            <Head
              columns={[
                [words.question, 'words'],
                [words.cases, 'number'],
                [words.share, 'number'],
                [words.cumulated, 'number'],
              ]}
            />
            <tbody>
              {topProblems.map((it) => (
                <tr key={it.code}>
                  <th scope="row">
                    {it.rank}. {nameOf(it.code, t)}{' '}
                    <span className={`${styles.action} no-print`}>
                      {actionFor?.(it.code, nameOf(it.code, t))}
                    </span>
                  </th>
                  <td className={styles.number}>
                    <Figure rows={{ of: 'answers', question: it.code, favourable: false }} value={it.cases} />
                  </td>
                  <td className={styles.number}>{sayRate(it.share, t)}</td>
                  <td className={styles.number}>{sayRate(it.cumulated, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Block>
  );
}
