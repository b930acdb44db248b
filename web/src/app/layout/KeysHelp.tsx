import { useEffect, useRef } from 'react';
import { modKey } from '../../lib/keys';
import { useTexts } from '../../lib/texts';
import styles from './KeysHelp.module.css';

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { keys } = useTexts().shell;
  const { close } = useTexts().common;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const groups: [string, [string[], string][]][] = [
    [
      keys.everywhere,
      [
        [[modKey, 'K'], keys.search],
        [['/'], keys.search],
        [['Esc'], keys.close],
        [[modKey, '↵'], keys.submit],
        [['C'], keys.contact],
        [['?'], keys.help],
      ],
    ],
    [
      keys.lists,
      [
        [['j'], keys.next],
        [['k'], keys.previous],
        [['↵'], keys.open],
        [['f'], keys.filter],
        [['x'], keys.choose],
      ],
    ],
  ];

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={keys.title} onClose={onClose}>
      <h2>{keys.title}</h2>
      {groups.map(([title, lines]) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {lines.map(([strokes, meaning]) => (
              <div key={strokes.join()} className={styles.line}>
                <dt>
                  {strokes.map((stroke) => (
                    <kbd key={stroke}>{stroke}</kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit" className={styles.close}>
          {close}
        </button>
      </form>
    </dialog>
  );
}
