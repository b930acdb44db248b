import { useSpoken, useTexts } from '../../../lib/texts';
import type { FollowUpFigures, QuestionTally } from '../api/figures';
import { sayPercent, share } from '../model/figureFindings';
import { Bar } from './Bar';
import { Section } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

/** What was chosen and which number was said, question by question. */
export function Answers({ figures }: { figures: FollowUpFigures }) {
  const words = useTexts().figures;
  const { answers } = figures;
  return (
    <Section
      name={words.blocks.answers}
      finding={answers.length === 0 ? words.noAnswers : words.answersFinding(answers.length)}
    >
      {answers.map((it) => (
        <Question key={`${it.questionnaire} ${it.question}`} tally={it} />
      ))}
      {answers.length > 0 && <p className={styles.note}>{words.answersNote}</p>}
    </Section>
  );
}

function Question({ tally }: { tally: QuestionTally }) {
  const t = useTexts();
  const words = t.figures;
  const english = useSpoken().language === 'en';
  const say = (it: { textZh: string; textEn: string }) => (english && it.textEn) || it.textZh;
  const of = { of: 'contacts', questionnaire: tally.questionnaire, question: tally.question } as const;
  const average = tally.average == null ? [] : [words.average(tally.average.toFixed(1))];
  return (
    <table className={styles.table}>
      <caption className={styles.asked}>
        {say(tally)}{' '}
        <span className={styles.quiet}>{[words.answered(tally.answered), ...average].join(' · ')}</span>
      </caption>
      <Head
        hidden
        columns={[
          [words.said, 'words'],
          [words.contacts, 'words'],
          [words.contacts, 'words'],
          [words.doneRate, 'words'],
        ]}
      />
      <tbody>
        {tally.options.map((it) => (
          <tr key={it.code}>
            <th scope="row" className={styles.name}>
              {say(it)}
            </th>
            <td>
              <Bar whole={tally.answered} parts={[{ tone: 'primary', value: it.contacts }]} />
            </td>
            <td className={styles.number}>
              <Figure rows={{ ...of, option: it.code, name: say(it) }} value={it.contacts} />
            </td>
            <td className={styles.number}>{sayPercent(share(it.contacts, tally.answered), t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
