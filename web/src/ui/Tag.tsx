import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type Tone = 'plain' | 'primary' | 'overdue' | 'due' | 'done' | 'info';

/** A word with a colour; the word alone must be enough. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
