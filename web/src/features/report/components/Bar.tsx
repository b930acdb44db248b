import styles from './Bar.module.css';

interface Part {
  /** Decides the colour; the words beside the bar say the same. */
  tone: 'done' | 'due' | 'overdue' | 'primary' | 'quiet';
  value: number;
}

/** A bar of parts, drawn to the whole; the figures stand beside it, so it is not read aloud. */
export function Bar({ parts, whole }: { parts: Part[]; whole: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {whole > 0 &&
        parts.map(
          (part) =>
            part.value > 0 && (
              <span
                key={part.tone}
                data-tone={part.tone}
                style={{ width: `${(100 * part.value) / whole}%` }}
              />
            ),
        )}
    </span>
  );
}
