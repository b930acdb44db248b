import { useTexts } from '../../../lib/texts';
import type { CallAnswer, FollowUpFigures } from '../api/figures';
import { figureFindings, sayPercent, share } from '../model/figureFindings';
import { Bar } from './Bar';
import { Section } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

const tones = {
  PICKED_UP: 'done',
  RETURNED_IN_TIME: 'primary',
  RETURNED_LATE: 'due',
  OPEN: 'overdue',
} as const;

/** How soon those who ring us speak with somebody. */
export function IncomingTimes({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { incoming } = figures;
  const answers: [CallAnswer, number][] = [
    ['PICKED_UP', incoming.answered],
    ['RETURNED_IN_TIME', incoming.returnedInTime],
    ['RETURNED_LATE', incoming.returnedLate],
    ['OPEN', incoming.open],
  ];
  const medians = [
    incoming.medianSeconds != null && words.medianSeconds(words.soon(incoming.medianSeconds)),
    incoming.medianMinutes != null && words.medianMinutes(words.soon(incoming.medianMinutes * 60)),
  ].filter(Boolean);
  return (
    <Section name={words.blocks.incoming} finding={figureFindings(figures, t).incoming}>
      {incoming.calls > 0 && (
        <table className={styles.table}>
          <Head
            hidden
            columns={[
              [words.blocks.incoming, 'words'],
              [words.calls, 'words'],
              [words.calls, 'words'],
              [words.doneRate, 'words'],
            ]}
          />
          <tbody>
            {answers.map(([answer, calls]) => (
              <tr key={answer}>
                <th scope="row" className={styles.name}>
                  {words.callAnswers[answer]}
                </th>
                <td>
                  <Bar whole={incoming.calls} parts={[{ tone: tones[answer], value: calls }]} />
                </td>
                <td className={styles.number}>
                  <Figure rows={{ of: 'incoming', answer }} value={calls} />
                </td>
                <td className={styles.number}>{sayPercent(share(calls, incoming.calls), t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {medians.length > 0 && <p className={styles.note}>{medians.join(words.and)}</p>}
      <p className={styles.note}>{words.incomingNote}</p>
    </Section>
  );
}
