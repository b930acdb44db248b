import { useTexts } from '../../../lib/texts';
import type { ReportFigures } from '../api/reports';
import styles from './Pareto.module.css';

type Problem = ReportFigures['answers']['topProblems'][number];

const width = 480;
const height = 200;
const top = 18;
const foot = 22;

/** Columns by frequency and the line of what they add up to. The table beside it says the same in figures. */
export function Pareto({ problems }: { problems: Problem[] }) {
  const words = useTexts().report;
  const most = Math.max(1, ...problems.map((it) => it.cases));
  const step = width / Math.max(1, problems.length);
  const y = (share: number) => top + (height - top - foot) * (1 - share);
  const middle = (index: number) => step * (index + 0.5);
  const line = problems.map((it, index) => `${middle(index)},${y((it.cumulated ?? 0) / 100)}`).join(' ');
  return (
    <svg
      className={styles.pareto}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.pareto(problems.length)}
    >
      <line className={styles.axis} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      <line className={styles.full} x1={0} x2={width} y1={y(1)} y2={y(1)} />
      {problems.map((it, index) => {
        const cases = it.cases / most;
        return (
          <g key={it.code}>
            <rect
              className={styles.column}
              x={step * index + step * 0.18}
              y={y(cases * 0.72)}
              width={step * 0.64}
              height={y(0) - y(cases * 0.72)}
            />
            <text className={styles.cases} x={middle(index)} y={y(0) - 5}>
              {it.cases}
            </text>
            <text className={styles.code} x={middle(index)} y={height - 6}>
              {it.code}
            </text>
          </g>
        );
      })}
      <polyline className={styles.line} points={line} />
      {problems.map((it, index) => (
        <g key={it.code}>
          <circle className={styles.dot} cx={middle(index)} cy={y((it.cumulated ?? 0) / 100)} r={3} />
          <text className={styles.share} x={middle(index)} y={y((it.cumulated ?? 0) / 100) - 7}>
            {Math.round(it.cumulated ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  );
}
