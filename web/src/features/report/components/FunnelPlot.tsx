import { useTexts } from '../../../lib/texts';
import type { ComparedLine, Comparison } from '../api/comparison';
import styles from './FunnelPlot.module.css';

const width = 640;
const height = 280;
const left = 44;
const bottom = 28;

/** Each one by size and share, between the curves that chance alone keeps to. */
export function FunnelPlot({ comparison }: { comparison: Comparison }) {
  const { comparison: words } = useTexts();
  const { funnel, lines } = comparison;
  const last = funnel.at(-1);
  if (!last) return null;
  const shown = lines.filter((it) => it.standing !== 'TOO_FEW');
  const values = [...funnel.flatMap((it) => [it.farLow, it.farHigh]), ...shown.map((it) => it.percent ?? 0)];
  const lowest = Math.max(0, Math.floor(Math.min(...values) / 10) * 10);
  const highest = Math.min(100, Math.ceil(Math.max(...values) / 10) * 10);
  const x = (size: number) => left + ((width - left - 12) * size) / (last.size * 1.05);
  const y = (rate: number) => 8 + ((height - bottom - 8) * (highest - rate)) / Math.max(1, highest - lowest);
  const curve = (at: 'farLow' | 'low' | 'high' | 'farHigh') =>
    funnel
      .map((it, index) => `${index ? 'L' : 'M'}${x(it.size).toFixed(1)} ${y(it[at]).toFixed(1)}`)
      .join('');
  const steps = [lowest, (lowest + highest) / 2, highest];
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.chart(words.figures[comparison.figure])}
    >
      {steps.map((it) => (
        <g key={it}>
          <line className={styles.grid} x1={left} x2={width - 12} y1={y(it)} y2={y(it)} />
          <text className={styles.scale} x={left - 6} y={y(it) + 4} textAnchor="end">
            {it}%
          </text>
        </g>
      ))}
      {[last.size / 2, last.size].map((it) => (
        <text key={it} className={styles.scale} x={x(it)} y={height - 8} textAnchor="middle">
          {Math.round(it)}
        </text>
      ))}
      {comparison.common !== null && comparison.common !== undefined && (
        <line
          className={styles.common}
          x1={left}
          x2={width - 12}
          y1={y(comparison.common)}
          y2={y(comparison.common)}
        />
      )}
      <path className={styles.far} d={curve('farLow')} />
      <path className={styles.far} d={curve('farHigh')} />
      <path className={styles.near} d={curve('low')} />
      <path className={styles.near} d={curve('high')} />
      {shown.map((it) => (
        <Dot key={it.id ?? ''} line={it} x={x(it.whole)} y={y(it.percent ?? 0)} />
      ))}
    </svg>
  );
}

function Dot({ line, x, y }: { line: ComparedLine; x: number; y: number }) {
  const { comparison: words } = useTexts();
  const name = line.name ?? words.nobody;
  const apart = line.standing !== 'WITHIN';
  return (
    <g>
      <circle className={styles.dot} data-standing={line.standing} cx={x} cy={y} r={5}>
        <title>{`${name} ${line.part}/${line.whole}`}</title>
      </circle>
      {apart && (
        <text className={styles.name} x={x} y={y - 9} textAnchor={x > width - 90 ? 'end' : 'middle'}>
          {name}
        </text>
      )}
    </g>
  );
}
