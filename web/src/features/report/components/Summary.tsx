import { useTexts } from '../../../lib/texts';
import type { FollowUpReport } from '../api/reports';
import { summaryOf } from '../model/summary';
import styles from './report.module.css';

/** What a manager should know before any table. */
export function Summary({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const sentences = summaryOf(report, t);
  if (sentences.length === 0) return null;
  return (
    <section className={styles.summary} aria-label={t.report.summary.title}>
      <h2>{t.report.summary.title}</h2>
      <ul>
        {sentences.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </section>
  );
}
