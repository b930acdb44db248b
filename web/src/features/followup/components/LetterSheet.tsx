import { Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { LetterView } from '../api/writing';
import styles from './LetterSheet.module.css';

/** One page of paper for a window envelope: who writes, to whom, the words, the day. */
export function LetterSheet({
  letter,
  text,
  onText,
}: {
  letter: LetterView;
  text: string;
  /** Absent once it has been posted. */
  onText?: ((text: string) => void) | undefined;
}) {
  const words = useTexts().calling;
  return (
    <article className={styles.letter}>
      <header className={styles.from}>
        {letter.store}
        {letter.storePhone && (
          <>
            <br />
            {words.letter.phone} {letter.storePhone}
          </>
        )}
      </header>
      <address className={styles.to}>
        {letter.address && (
          <>
            {letter.address}
            <br />
          </>
        )}
        {letter.customer}
      </address>
      {onText && (
        <div className="no-print">
          <Input.TextArea
            aria-label={words.writing.text}
            value={text}
            maxLength={4000}
            autoSize={{ minRows: 8 }}
            onChange={(event) => onText(event.target.value)}
          />
        </div>
      )}
      <div className={onText ? `${styles.text} print-only` : styles.text}>{text}</div>
      <footer className={styles.end}>
        {letter.store}
        <br />
        {letter.writer}
        <br />
        {words.letter.date(letter.date)}
      </footer>
    </article>
  );
}
