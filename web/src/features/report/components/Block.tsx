import { type ReactNode, useId } from 'react';
import { useTexts } from '../../../lib/texts';
import styles from './Block.module.css';

type Letter = keyof ReturnType<typeof useTexts>['report']['blocks'];

interface Props {
  finding?: string | undefined;
  children?: ReactNode;
}

/** One block of the report: its name is small, what it found is the heading. */
export function Block({ letter, finding, children }: Props & { letter: Letter }) {
  const name = useTexts().report.blocks[letter];
  return (
    <Section name={`${letter} ${name}`} finding={finding ?? name}>
      {children}
    </Section>
  );
}

/** The same without a letter. */
export function Section({ name, finding, children }: Props & { name: string }) {
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <header>
        <p>{name}</p>
        <h2 id={id}>{finding ?? name}</h2>
      </header>
      {children}
    </section>
  );
}
