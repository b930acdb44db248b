import type { ReactNode } from 'react';
import styles from './PaperForm.module.css';

interface Props {
  place: string;
  title: string;
  number: string;
  /** Who signs. */
  signatures: readonly string[];
  /** Rows of six columns. */
  children: ReactNode;
}

/** A form as it lies on paper: a head, a table to be filled in, lines to sign. */
export function PaperForm({ place, title, number, signatures, children }: Props) {
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <span>{place}</span>
        <h1>{title}</h1>
        <span>{number}</span>
      </header>
      <table className={styles.form}>
        <tbody>{children}</tbody>
      </table>
      <footer className={styles.signatures}>
        {signatures.map((who) => (
          <span key={who}>{who}</span>
        ))}
      </footer>
    </article>
  );
}

/** A name and what is said to it over the whole width. */
export function PaperLine({
  name,
  tall = false,
  children,
}: {
  name: string;
  tall?: boolean;
  children?: ReactNode;
}) {
  return (
    <tr className={tall ? styles.tall : undefined}>
      <th scope="row">{name}</th>
      <td colSpan={5}>{children}</td>
    </tr>
  );
}

/** Boxes to tick; without a tick they wait for a pen. */
export function Boxes({ choices, ticked }: { choices: string[]; ticked?: string | undefined }) {
  return (
    <span className={styles.boxes}>
      {choices.map((choice) => (
        <span key={choice}>
          {choice === ticked ? '☑' : '□'} {choice}
        </span>
      ))}
    </span>
  );
}
