import { useTexts } from '../../../lib/texts';
import type { Need } from '../api/known';
import styles from './TwelveNeeds.module.css';

/** Which of the twelve things that everybody wants of a service this customer has spoken of. */
export function TwelveNeeds({ needs }: { needs: Need[] }) {
  const { known: words } = useTexts();
  const spoken = new Set(needs.map((it) => it.functionalNeed).filter(Boolean));
  if (spoken.size === 0) return null;
  return (
    <div className={styles.twelve}>
      <div className={styles.title}>
        {words.twelve} · {words.twelveKnown(spoken.size)}
      </div>
      <ul>
        {Object.entries(words.functionalNeeds).map(([need, name]) => (
          <li key={need} data-spoken={spoken.has(need as Need['functionalNeed']) || undefined}>
            {spoken.has(need as Need['functionalNeed']) && '✓ '}
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
