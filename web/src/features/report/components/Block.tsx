import { type ReactNode, useId } from 'react';
import { useTexts } from '../../../lib/texts';
import styles from './Block.module.css';

type Letter = keyof ReturnType<typeof useTexts>['report']['blocks'];

/** One block of the report: its name is small, what it found is the heading. */
export function Block({
  letter,
  finding,
  children,
}: {
  letter: Letter;
  finding?: string | undefined;
  children?: ReactNode;
}) {
  const words = useTexts().report;
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <header>
        <p>
          {letter} {words.blocks[letter]}
        </p>
        <h2 id={id}>{finding ?? words.blocks[letter]}</h2>
      </header>
      {children}
    </section>
  );
}
