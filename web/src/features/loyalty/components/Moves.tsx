import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import type { Loyalty } from '../api/loyalty';
import styles from './loyalty.module.css';

/** From where to where, when, by which rule, and what proves it. */
export function Moves({ loyalty }: { loyalty: Loyalty }) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  const names = words.wording[loyalty.wording];
  const prove = useEvidence();
  return (
    <>
      <h3 className={styles.title} style={{ marginTop: 16 }}>
        {words.moves}
      </h3>
      {loyalty.moves.length === 0 ? (
        <p className={styles.quiet}>{words.noMoves}</p>
      ) : (
        <ul className={styles.list}>
          {loyalty.moves.map((it) => (
            <li key={it.id}>
              <div>{words.moved(names[it.from], names[it.to])}</div>
              <p className={styles.quiet}>
                {[
                  time.day(todayIn(time.zone, it.at)),
                  words.rules[it.rule],
                  ...prove(it.evidence as Record<string, unknown>),
                  it.byName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useEvidence() {
  const { loyalty: words } = useTexts();
  const time = useTime();
  return (evidence: Record<string, unknown>) =>
    Object.entries(evidence).flatMap(([name, value]) => {
      if (name === 'reason') return [words.cases.reasons[value as keyof typeof words.cases.reasons]];
      const say = words.evidence[name as keyof typeof words.evidence];
      if (!say) return [];
      if (name === 'at') return [say(time.day(todayIn(time.zone, String(value))))];
      if (name === 'lastPaid' || name === 'since') return [say(time.day(String(value)))];
      return [say(String(value))];
    });
}
