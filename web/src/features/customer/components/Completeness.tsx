import { useTexts } from '../../../lib/texts';
import type { Completeness as HowMuch } from '../api/known';
import styles from './Completeness.module.css';

/** How much of a customer is known, and the two things to find out next. */
export function Completeness({ percent, missing, askNext }: HowMuch) {
  const { common, known: words } = useTexts();
  return (
    <div className={styles.completeness}>
      <div className={styles.line}>
        <span className={styles.bar} aria-hidden title={words.completenessHint}>
          <span style={{ width: `${percent}%` }} />
        </span>
        <span className={styles.percent}>{words.completeness(percent)}</span>
        <span className={styles.quiet}>
          {missing.length === 0
            ? words.whole
            : words.missing(missing.map((it) => words.items[it]).join(common.list))}
        </span>
      </div>
      {askNext.length > 0 && (
        <div className={styles.ask}>
          <span className={styles.label}>{words.askNext}</span>
          <ul>
            {askNext.map((it) => (
              <li key={it}>{words.questions[it]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
