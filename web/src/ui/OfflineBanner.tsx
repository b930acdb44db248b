import { useSyncExternalStore } from 'react';
import { useTexts } from '../lib/texts';
import styles from './OfflineBanner.module.css';

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

export function OfflineBanner() {
  const { common } = useTexts();
  return (
    <div role="status">{useOnline() ? null : <div className={styles.banner}>{common.offline}</div>}</div>
  );
}
