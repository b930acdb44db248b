import { useSpoken, useTexts } from '../../../lib/texts';
import type { FollowUpReport, QuestionFigure } from '../api/reports';
import { findings, sayChange, sayRate } from '../model/findings';
import { Bar } from './Bar';
import { Block } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

/** Block C: the question about the visit as a whole. */
export function Overall({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const overall = report.figures.answers.overall;
  return (
    <Block letter="C" finding={findings(report, t).C}>
      {overall && (
        <>
          <Bar
            whole={overall.favourable + overall.unfavourable + overall.notAnswered}
            parts={[
              { tone: 'done', value: overall.favourable },
              { tone: 'overdue', value: overall.unfavourable },
              { tone: 'quiet', value: overall.notAnswered },
            ]}
          />
          <dl className={styles.legend}>
            <div data-tone="done">
              <dt>{words.favourable}</dt>
              <dd>
                <Figure
                  rows={{ of: 'answers', question: overall.code, favourable: true }}
                  value={overall.favourable}
                />
              </dd>
            </div>
            <div data-tone="overdue">
              <dt>{words.unfavourable}</dt>
              <dd>
                <Figure
                  rows={{ of: 'answers', question: overall.code, favourable: false }}
                  value={overall.unfavourable}
                />
              </dd>
            </div>
            <div data-tone="quiet">
              <dt>{words.notAnswered}</dt>
              <dd>
                <Figure rows={{ of: 'answers', question: overall.code }} value={overall.notAnswered} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </Block>
  );
}

/** Block D: each question, beside last month. */
export function Questions({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const { answers } = report.figures;
  return (
    <Block letter="D" finding={findings(report, t).D}>
      {answers.questions.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head
              columns={[
                [words.question, 'words'],
                [words.satisfaction, 'chart'],
                [words.favourable, 'number'],
                [words.unfavourable, 'number'],
                [words.notAnswered, 'number'],
                [words.satisfaction, 'number'],
                [words.before[report.weekly ? 'week' : 'month'], 'number'],
                [words.change, 'number'],
              ]}
            />
            <tbody>
              {answers.questions.map((question) => (
                <QuestionRow key={question.code} question={question} />
              ))}
            </tbody>
            <tfoot>
              <tr className={styles.total}>
                <th scope="row">{words.averageOfAll}</th>
                <td className={styles.chart} />
                <td className={styles.number}>{answers.favourable}</td>
                <td className={styles.number}>{answers.answered - answers.favourable}</td>
                <td className={styles.number}>
                  {answers.questions.reduce((sum, it) => sum + it.notAnswered, 0)}
                </td>
                <td className={styles.number}>{sayRate(answers.averageRate, t)}</td>
                <td />
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Block>
  );
}

function QuestionRow({ question }: { question: QuestionFigure }) {
  const t = useTexts();
  const asked = useSpoken().language === 'zh' ? question.textZh : question.textEn;
  const name = t.report.questions[question.code];
  const { change } = question;
  return (
    <tr>
      <th scope="row" title={asked}>
        <span className={styles.quiet}>{question.code}</span> {name ?? asked}
      </th>
      <td className={styles.chart}>
        <Bar
          whole={question.favourable + question.unfavourable}
          parts={[
            { tone: 'done', value: question.favourable },
            { tone: 'overdue', value: question.unfavourable },
          ]}
        />
      </td>
      <td className={styles.number}>
        <Figure
          rows={{ of: 'answers', question: question.code, favourable: true }}
          value={question.favourable}
        />
      </td>
      <td className={styles.number}>
        <Figure
          rows={{ of: 'answers', question: question.code, favourable: false }}
          value={question.unfavourable}
        />
      </td>
      <td className={styles.number}>
        <Figure rows={{ of: 'answers', question: question.code }} value={question.notAnswered} />
      </td>
      <td className={styles.number}>{sayRate(question.rate, t)}</td>
      <td className={`${styles.number} ${styles.quiet}`}>{sayRate(question.previousRate, t)}</td>
      <td
        className={`${styles.number} ${change && change > 0 ? styles.up : change ? styles.down : styles.quiet}`}
      >
        {sayChange(change, t)}
      </td>
    </tr>
  );
}
