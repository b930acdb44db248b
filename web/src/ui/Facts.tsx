import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export type Fact = [label: string, value: ReactNode];

/** What is known, each under its name, in as many columns as there is room for. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={typeof value === 'string' && value.length > 40 ? styles.long : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
