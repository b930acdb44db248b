import { useTexts } from '../../../lib/texts';
import type { KpiYearRow } from '../api/home';
import { lineOf } from '../model/line';
import { sayValue } from '../model/say';
import styles from './MonthLine.module.css';

const width = 240;
const height = 44;

/** The months of the year, with the target as a broken line; read out, they are a list. */
export function MonthLine({ row }: { row: KpiYearRow }) {
  const t = useTexts();
  const { points, target } = lineOf(row.months, row.target ?? row.inherited, width, height);
  const said = points.map((it) =>
    t.home.targets.month(Number(it.month.slice(5)), sayValue(row.kpi, it.value, t)),
  );
  if (points.length === 0) return t.common.none;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={said.join(t.common.list)}
    >
      {target !== undefined && <line x1={0} x2={width} y1={target} y2={target} className={styles.target} />}
      <polyline points={points.map((it) => `${it.x},${it.y}`).join(' ')} />
      {points.map((it, i) => (
        <circle key={it.month} cx={it.x} cy={it.y} r={3}>
          <title>{said[i]}</title>
        </circle>
      ))}
    </svg>
  );
}
