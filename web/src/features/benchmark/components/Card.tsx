import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import styles from './benchmark.module.css';

interface Props {
  title: string;
  /** What the training says; several where it contradicts itself. */
  claims: ReactNode[];
  own: ReactNode;
  children?: ReactNode;
}

/** One question: what the training says, what the house knows, and what would follow. */
export function Card({ title, claims, own, children }: Props) {
  const { benchmark: words } = useTexts();
  return (
    <section className={styles.card} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles.beside}>
        <div>
          <Tag tone="due">{words.training}</Tag>
          <ul className={styles.claims}>
            {claims.map((claim, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
              <li key={i}>{claim}</li>
            ))}
          </ul>
        </div>
        <div>
          <Tag tone="primary">{words.house}</Tag>
          <div className={styles.own}>{own}</div>
        </div>
      </div>
      {children && <div className={styles.play}>{children}</div>}
    </section>
  );
}
