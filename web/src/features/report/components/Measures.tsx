import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { EffectSeen, FollowUpReport } from '../api/reports';
import { findings, nameOf, sayChange, sayRate } from '../model/findings';
import { Block } from './Block';
import { Head } from './Head';
import styles from './report.module.css';

const tones: Record<EffectSeen['verdict'], Tone> = {
  EFFECTIVE: 'done',
  WORSE: 'overdue',
  NO_EVIDENCE: 'due',
};

/** Block K: actions whose effect was looked at in the period. */
export function Measures({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report.effects;
  const { effects } = report.figures;
  // A report from before the block was there has none to show.
  if (!effects) return null;
  return (
    <Block letter="K" finding={findings(report, t).K}>
      {effects.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head
              columns={[
                [words.action, 'name'],
                [words.measured, 'words'],
                [words.before, 'number'],
                [words.after, 'number'],
                [words.target, 'number'],
                [words.gain, 'number'],
                [words.verdict, 'words'],
              ]}
            />
            <tbody>
              {effects.map((it) => (
                <tr key={`${it.capaId} ${it.seenAt}`}>
                  <th scope="row">
                    <Link to={`/capas/${it.capaId}`}>{it.capaNo}</Link> {it.title}
                  </th>
                  <td>{it.item ? nameOf(it.item, t) : (it.name ?? t.common.none)}</td>
                  <td className={styles.number}>{sayRate(it.before, t)}</td>
                  <td className={styles.number}>{sayRate(it.after, t)}</td>
                  <td className={styles.number}>
                    {it.lowerBetter ? t.capa.atMost : t.capa.atLeast} {sayRate(it.target, t)}
                  </td>
                  <td className={styles.number}>{sayChange(it.gain, t)}</td>
                  <td>
                    <Tag tone={tones[it.verdict]}>{t.capa.verdicts[it.verdict]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Block>
  );
}
