import { useTexts } from '../../../lib/texts';
import { type Level, levels } from '../api/relationships';
import styles from './levels.module.css';

/** The level in its word, with as many of four steps as have been taken. */
export function LevelMark({ level }: { level: Level }) {
  const { relationship: words } = useTexts();
  const taken = levels.indexOf(level);
  return (
    <span className={styles.mark}>
      <span className={styles.steps} aria-hidden>
        {levels.map((it, place) => (
          <i key={it} className={place <= taken ? styles.taken : styles.ahead} />
        ))}
      </span>
      {words.levels[level]}
    </span>
  );
}
