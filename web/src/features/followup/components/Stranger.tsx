import { Button } from 'antd';
import { useTexts } from '../../../lib/texts';
import styles from './Stranger.module.css';

/** Somebody else has picked up: nothing of the customer is on the screen any more. */
export function Stranger({
  busy,
  onConfirm,
  onBack,
}: {
  busy: boolean;
  onConfirm: () => void;
  onBack: () => void;
}) {
  const words = useTexts().followup.call;
  return (
    <section className={styles.stranger}>
      <h2>{words.stranger}</h2>
      <p className={styles.say}>“{words.strangerWords}”</p>
      <p>{words.strangerHint}</p>
      <div>
        <Button type="primary" danger loading={busy} onClick={onConfirm}>
          <kbd>↵</kbd> {words.strangerConfirm}
        </Button>
        <Button onClick={onBack}>
          <kbd>Esc</kbd> {words.strangerBack}
        </Button>
      </div>
    </section>
  );
}
