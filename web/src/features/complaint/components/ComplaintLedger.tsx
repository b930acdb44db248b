import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import paper from '../../../ui/PaperForm.module.css';
import type { ComplaintRow } from '../api/complaints';
import styles from './ComplaintSheets.module.css';

interface Props {
  from: string;
  to: string;
  rows: ComplaintRow[];
  /** Whether there are more than one would print. */
  more: boolean;
}

/** The register of a period on paper. */
export function ComplaintLedger({ from, to, rows, more }: Props) {
  const { complaint: words } = useTexts();
  const time = useTime();
  const heads = words.ledger.heads;
  return (
    <article className={styles.ledger}>
      <header className={paper.head}>
        <span>{words.total(String(rows.length))}</span>
        <h1>{words.ledger.title}</h1>
        <span>{words.ledger.period(from, to)}</span>
      </header>
      {more && <p>{words.ledger.more(rows.length)}</p>}
      <table className={styles.register}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <td>{row.complaintNo}</td>
              <td>{time.exactly(row.registeredAt)}</td>
              <td>
                {row.customerName}
                {row.plateNo && <br />}
                {row.plateNo}
              </td>
              <td>{words.severities[row.severity]}</td>
              <td>{words.categories[row.category]}</td>
              <td>{row.description}</td>
              <td>{words.statuses[row.status]}</td>
              <td>{row.holder?.name ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
