import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../lib/texts';
import styles from './PageHeader.module.css';

interface Props {
  title: string;
  /** A quiet line under or beside the title: counts, the day, where one is. */
  note?: ReactNode;
  back?: ReactNode;
  /** The page's one primary button last. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function PageHeader({ title, note, back, actions, children }: Props) {
  const { common } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${common.product}`;
  }, [title, common]);
  return (
    <header className={styles.header}>
      {back && <div className={styles.back}>{back}</div>}
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
