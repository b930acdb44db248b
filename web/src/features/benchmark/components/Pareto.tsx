import { Link } from 'react-router';
import { sayMoney, sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Concentration } from '../api/benchmarks';
import { pointsOf } from '../model/curve';
import styles from './Pareto.module.css';

const width = 420;
const height = 260;

/** Which share of the customers brings which share of the money: the house's own curve, the claim only as a mark. */
export function Pareto({ of }: { of: Concentration }) {
  const t = useTexts();
  const { benchmark, common } = t;
  const words = benchmark.pareto;
  if (of.topFifth === null || of.topFifth === undefined)
    return (
      <section aria-label={words.title}>
        <h2 className={styles.heading}>{words.title}</h2>
        <p>
          {common.none} {words.nobodyPaid}
        </p>
      </section>
    );
  return (
    <section aria-label={words.title}>
      <h2 className={styles.heading}>
        {words.finding(sayNumber(of.fifth), sayNumber(of.customers), of.topFifth.toFixed(1))}
      </h2>
      <div className={styles.beside}>
        <figure className={styles.figure}>
          <svg
            viewBox={`-44 -12 ${width + 60} ${height + 52}`}
            role="img"
            aria-label={words.picture(of.topFifth.toFixed(1))}
          >
            {[0, 20, 40, 60, 80, 100].map((percent) => (
              <g key={percent} className={styles.grid}>
                <line
                  x1={0}
                  x2={width}
                  y1={height - (percent / 100) * height}
                  y2={height - (percent / 100) * height}
                />
                <text x={-8} y={height - (percent / 100) * height + 4} textAnchor="end">
                  {percent}%
                </text>
                <text x={(percent / 100) * width} y={height + 18} textAnchor="middle">
                  {percent}%
                </text>
              </g>
            ))}
            <line x1={0} y1={height} x2={width} y2={0} className={styles.even} />
            <polyline points={pointsOf(of.curve, width, height)} className={styles.curve} />
            <circle cx={0.2 * width} cy={0.2 * height} r={5} className={styles.claim} />
            <text x={0.2 * width + 10} y={0.2 * height - 6} className={styles.claimText}>
              {words.claim}
            </text>
            <circle
              cx={0.2 * width}
              cy={height - (of.topFifth / 100) * height}
              r={5}
              className={styles.own}
            />
            <text
              x={0.2 * width + 10}
              y={height - (of.topFifth / 100) * height + 16}
              className={styles.ownText}
            >
              {words.own(of.topFifth.toFixed(1))}
            </text>
            <text x={width} y={height + 36} textAnchor="end" className={styles.axis}>
              {words.customers}
            </text>
          </svg>
          <figcaption>
            <Tag tone="due">{benchmark.training}</Tag> {words.claimNote}
            {of.topOne !== null && of.topOne !== undefined && of.topOne > 30 && (
              <strong className={styles.warning}>{words.oneAlone(of.topOne.toFixed(1))}</strong>
            )}
          </figcaption>
        </figure>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{words.first(of.first.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.customer}</th>
                <th scope="col">{words.orders}</th>
                <th scope="col">{words.amount}</th>
                <th scope="col">{words.share}</th>
                <th scope="col">{words.cumulated}</th>
              </tr>
            </thead>
            <tbody>
              {of.first.map((it) => (
                <tr key={it.id}>
                  <th scope="row">
                    <Link to={`/customers/${it.id}`}>{it.name}</Link>
                  </th>
                  <td>{it.orders}</td>
                  <td>{sayMoney(it.amount)}</td>
                  <td>{it.share.toFixed(1)}%</td>
                  <td>{it.cumulated.toFixed(1)}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
