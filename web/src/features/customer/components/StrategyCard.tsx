import { useTexts } from '../../../lib/texts';
import type { PersonalityType } from '../api/known';
import styles from './StrategyCard.module.css';

/** How to speak with such a person: what helps, what does not, how to begin. */
export function StrategyCard({ type }: { type: PersonalityType }) {
  const { personality: words } = useTexts();
  const card = words.cards[type];
  return (
    <div className={styles.card}>
      <div className={styles.name}>{words.types[type]}</div>
      <p>{card.about}</p>
      <dl>
        <dt>{words.doThis}</dt>
        <dd>
          <ul>
            {card.doThis.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </dd>
        <dt>{words.avoid}</dt>
        <dd>
          <ul>
            {card.avoid.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </dd>
        <dt>{words.opening}</dt>
        <dd>{card.opening}</dd>
      </dl>
    </div>
  );
}
