import { EditOutlined, SearchOutlined } from '@ant-design/icons';
import { Suspense } from 'react';
import { modKey } from '../../lib/keys';
import { useTexts } from '../../lib/texts';
import { useQuickContact } from '../quickContact';
import { PersonMenu } from './PersonMenu';
import { slots } from './slots';
import styles from './TopBar.module.css';

export function TopBar({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const { relationship, shell } = useTexts();
  const enter = useQuickContact();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={onSearch}>
        <SearchOutlined />
        <span className={styles.words}>{shell.palette.open}</span>
        <span className={styles.keys}>
          <kbd>{modKey}</kbd> <kbd>K</kbd>
        </span>
      </button>
      <div className={styles.right}>
        {enter && (
          <button
            type="button"
            className={styles.enter}
            title={`${relationship.enterKey} (C)`}
            onClick={() => enter()}
          >
            <EditOutlined />
            <span>{relationship.enter}</span>
          </button>
        )}
        <Suspense>{slots.NoticeBell && <slots.NoticeBell />}</Suspense>
        <PersonMenu onKeys={onKeys} />
      </div>
    </header>
  );
}
