import { useTexts } from '../../../lib/texts';
import type { FollowUpFigures } from '../api/figures';
import { figureFindings, sayPercent, share } from '../model/figureFindings';
import { Bar } from './Bar';
import { Section } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

/** How long customers waited for the first attempt. */
export function ResponseTimes({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { response } = figures;
  const most = Math.max(0, ...response.waits.map((it) => it.contacts));
  return (
    <Section name={words.blocks.response} finding={figureFindings(figures, t).response}>
      {most > 0 && (
        <table className={styles.table}>
          <Head
            hidden
            columns={[
              [words.blocks.response, 'words'],
              [words.contacts, 'words'],
              [words.contacts, 'words'],
              [words.doneRate, 'words'],
            ]}
          />
          <tbody>
            {response.waits.map((it) => (
              <tr key={it.waited}>
                <th scope="row" className={styles.name}>
                  {words.waits[it.waited]}
                </th>
                <td>
                  <Bar
                    whole={most}
                    parts={[
                      {
                        tone: it.waited === 'NOT_YET' ? 'quiet' : it.waited === 'LATER' ? 'due' : 'primary',
                        value: it.contacts,
                      },
                    ]}
                  />
                </td>
                <td className={styles.number}>
                  <Figure rows={{ of: 'contacts', waited: it.waited }} value={it.contacts} />
                </td>
                <td className={styles.number}>{sayPercent(share(it.contacts, response.contacts), t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.note}>{words.responseNote}</p>
    </Section>
  );
}
