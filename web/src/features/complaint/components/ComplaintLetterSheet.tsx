import type { Schemas } from '../../../api/paths';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import paper from '../../../ui/PaperForm.module.css';
import styles from './ComplaintSheets.module.css';

/** What the customer may see, as a letter: nothing of the house's own notes and findings. */
export function ComplaintLetterSheet({ letter }: { letter: Schemas['ComplaintLetter'] }) {
  const { complaint: words } = useTexts();
  const time = useTime();
  const rows: [string, string | null | undefined][] = [
    [words.letter.said, letter.description],
    [words.letter.wanted, letter.customerDemand],
    [words.letter.done, letter.solution],
    [words.letter.given, letter.compensation],
  ];
  return (
    <article className={paper.paper}>
      <header className={paper.head}>
        <span>{letter.branch}</span>
        <h1>{words.letter.title}</h1>
        <span>
          {words.form.no} {letter.complaintNo}
        </span>
      </header>
      <div className={styles.letter}>
        <p>{words.letter.dear(letter.customerName, letter.honorific, letter.gender)}</p>
        <p>{words.letter.intro(time.exactly(letter.receivedAt))}</p>
        <table className={paper.form}>
          <tbody>
            {rows
              .filter(([, text]) => text)
              .map(([name, text]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td colSpan={5}>{text}</td>
                </tr>
              ))}
            {letter.lines.map((it) => (
              <tr key={it.at + it.text}>
                <th scope="row">{time.exactly(it.at)}</th>
                <td colSpan={5}>{it.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{letter.closed ? words.letter.closed : words.letter.open}</p>
        <p className={styles.sign}>
          {letter.branch}
          <br />
          {time.today()}
        </p>
      </div>
    </article>
  );
}
