import { ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './Strip.module.css';

/** A line that one should know and need not answer. */
export function Strip({
  tone = 'info',
  children,
  action,
}: {
  tone?: 'info' | 'due';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.strip} data-tone={tone} role="status">
      {tone === 'info' ? <InfoCircleFilled /> : <ExclamationCircleFilled />}
      <span>{children}</span>
      {action}
    </div>
  );
}
