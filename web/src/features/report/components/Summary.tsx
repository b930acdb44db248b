import { useTexts } from '../../../lib/texts';
import type { FollowUpReport } from '../api/reports';
import styles from './report.module.css';

/** What a manager should know before any table. */
export function Summary({ report }: { report: FollowUpReport }) {
  const words = useTexts().report;
  const sentences = report.summary;
  if (sentences.length === 0) return null;
  return (
    <section className={styles.summary} aria-label={words.inShort}>
      <h2>{words.inShort}</h2>
      <ul>
        {sentences.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </section>
  );
}
