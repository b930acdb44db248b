import { LogoutOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useId, useRef } from 'react';
import { Link } from 'react-router';
import { signOut } from '../../features/identity/api/session';
import type { Language, SchemeChoice } from '../../lib/preferences';
import { useSession } from '../../lib/session';
import { useSpoken } from '../../lib/texts';
import { useScheme } from '../Appearance';
import { useChangeLanguage } from '../useChangeLanguage';
import styles from './PersonMenu.module.css';

const languages: [Language, string, string][] = [
  ['zh', 'zh-CN', '中文'],
  ['en', 'en', 'English'],
];
const schemes: SchemeChoice[] = ['light', 'dark', 'system'];

/** A native popover: the menu of a component library would double the script of the frame. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { language, pack } = useSpoken();
  const words = pack.texts.shell.person;
  const changeLanguage = useChangeLanguage();
  const session = useSession();
  const { choice, choose } = useScheme();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();

  return (
    <>
      <button
        type="button"
        className={styles.person}
        popoverTarget={id}
        onClick={(event) => {
          const { bottom } = event.currentTarget.getBoundingClientRect();
          panel.current?.style.setProperty('top', `${bottom + 4}px`);
        }}
        aria-label={`${words.menu} ${session.name}`}
      >
        <span className={styles.avatar} aria-hidden="true">
          {session.name.slice(0, 1)}
        </span>
        <span className={styles.name}>{session.name}</span>
      </button>
      <div id={id} ref={panel} popover="auto" className={styles.panel}>
        <div className={styles.who}>
          <strong>{session.name}</strong>
          <span>{session.departmentName}</span>
        </div>
        <fieldset className={styles.choice} aria-label={words.language}>
          {languages.map(([value, tag, name]) => (
            <label key={value} lang={tag}>
              <input
                type="radio"
                name={`${id}language`}
                checked={value === language}
                onChange={() => changeLanguage(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.choice} aria-label={words.appearance}>
          {schemes.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}scheme`}
                checked={value === choice}
                onChange={() => choose(value)}
              />
              {words[value]}
            </label>
          ))}
        </fieldset>
        <Link to="/me" className={styles.item} onClick={close}>
          <UserOutlined /> {words.account}
        </Link>
        <button
          type="button"
          className={styles.item}
          onClick={() => {
            close();
            onKeys();
          }}
        >
          <QuestionCircleOutlined /> {words.keys} <kbd>?</kbd>
        </button>
        <button type="button" className={styles.item} onClick={() => void signOut()}>
          <LogoutOutlined /> {words.signOut}
        </button>
      </div>
    </>
  );
}
