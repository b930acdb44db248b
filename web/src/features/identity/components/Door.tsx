import type { ReactNode } from 'react';
import type { Language } from '../../../lib/preferences';
import { useSpoken } from '../../../lib/texts';
import { usePageTitle } from '../../../lib/usePageTitle';
import styles from './Door.module.css';

/** The frame of pages in front of the sign-in. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { language, pack, speak } = useSpoken();
  const { common, identity } = pack.texts;
  usePageTitle(title);
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return (
    <div className={styles.door}>
      <header className={styles.brand}>
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <span>
          <strong>{common.product}</strong>
          <span>{identity.signIn.slogan}</span>
        </span>
      </header>
      <main className={styles.panel}>
        <h1>{title}</h1>
        {children}
      </main>
      <button
        type="button"
        className={styles.language}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => void speak(other)}
      >
        {other === 'zh' ? '中文' : 'English'}
      </button>
    </div>
  );
}
