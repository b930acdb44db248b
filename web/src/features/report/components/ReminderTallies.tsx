import { useTexts } from '../../../lib/texts';
import type { FollowUpFigures, Rung } from '../api/figures';
import { figureFindings, sayPercent } from '../model/figureFindings';
import { Section } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

type Tally = FollowUpFigures['reminders']['total'];

/** Reminders sent, and whether anything was done about them. */
export function ReminderTallies({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { reminders } = figures;
  return (
    <Section name={words.blocks.reminders} finding={figureFindings(figures, t).reminders}>
      {reminders.total.sent > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head
              columns={[
                [words.reminder, 'name'],
                [words.sent, 'number'],
                [words.acted, 'number'],
                [words.actedRate, 'number'],
                [words.notActed, 'number'],
                [words.waiting, 'number'],
              ]}
            />
            <tbody>
              {reminders.byRung.map((it) => (
                <Row key={it.rung} name={words.rungs[it.rung]} tally={it.tally} rung={it.rung} />
              ))}
            </tbody>
            <tfoot>
              <Row name={words.total} tally={reminders.total} />
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.note}>{words.remindersNote}</p>
    </Section>
  );
}

function Row({ name, tally, rung }: { name: string; tally: Tally; rung?: Rung }) {
  const t = useTexts();
  const rows = { of: 'reminders', ...(rung && { rung }) } as const;
  return (
    <tr className={rung ? undefined : styles.total}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.number}>
        <Figure rows={rows} value={tally.sent} />
      </td>
      <td className={styles.number}>
        <Figure rows={{ ...rows, acted: 'YES' }} value={tally.acted} />
      </td>
      <td className={styles.number}>{sayPercent(tally.rate, t)}</td>
      <td className={styles.number}>
        <Figure rows={{ ...rows, acted: 'NO' }} value={tally.sent - tally.acted - tally.waiting} />
      </td>
      <td className={styles.number}>
        <Figure rows={{ ...rows, acted: 'WAITING' }} value={tally.waiting} />
      </td>
    </tr>
  );
}
