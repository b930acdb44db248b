import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Board } from '../api/loyalty';
import styles from './loyalty.module.css';

/** Who is lost soon unless somebody does something. */
export function RiskTable({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.board.risk}</h2>
      <p className={styles.quiet}>{words.board.riskNote[board.strategy]}</p>
      {board.risk.length === 0 ? (
        <p className={styles.quiet}>{words.board.noRisk}</p>
      ) : (
        <ul className={styles.cards}>
          {board.risk.map((it) => (
            <li key={it.id} className={styles.card}>
              <div className={styles.person}>
                <Link to={`/customers/${it.id}`}>{it.name}</Link>
                <strong>{it.index.toFixed(1)}</strong>
              </div>
              <p className={styles.quiet}>
                {[
                  words.wording[board.wording][it.stage],
                  words.board.yearly(it.spent.toLocaleString()),
                  it.ownerName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {it.lostOn && <p className={styles.quiet}>{words.lostOn(time.day(it.lostOn))}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
