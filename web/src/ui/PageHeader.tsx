import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../lib/usePageTitle';
import styles from './PageHeader.module.css';

interface Props {
  title: string;
  /** A quiet line under or beside the title: counts, the day, where one is. */
  note?: ReactNode;
  /** Where this page is one of many. */
  back?: { to: string; label: string };
  /** The page's one primary button last. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function PageHeader({ title, note, back, actions, children }: Props) {
  usePageTitle(title);
  return (
    <header className={styles.header}>
      {back && (
        <Link to={back.to} className={`${styles.back} no-print`}>
          ← {back.label}
        </Link>
      )}
      <div className={styles.line}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {note && <div className={styles.note}>{note}</div>}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      {children && <div className={`${styles.tools} no-print`}>{children}</div>}
    </header>
  );
}
