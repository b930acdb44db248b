import { useTexts } from '../../../lib/texts';
import styles from './benchmark.module.css';

/** What would follow, if the claim were true. */
export function Result({ range, note }: { range: string; note: string }) {
  const { benchmark: words } = useTexts();
  return (
    <p className={styles.result} aria-live="polite">
      <strong>
        <span className="visually-hidden">{words.wouldBe} </span>
        {range}
      </strong>
      <span>{note}</span>
    </p>
  );
}
