import type { CSSProperties } from 'react';
import { useTexts } from '../../../lib/texts';
import type { FollowUpFigures } from '../api/figures';
import { enoughCalls, figureFindings, sayPercent, share } from '../model/figureFindings';
import { Section } from './Block';
import { Figure } from './Figure';
import styles from './figures.module.css';
import blocks from './report.module.css';

/** A weekday in each row, an hour in each column: how often somebody answered. */
export function ReachMap({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { cells, attempts } = figures.reach;
  const hours = cells.map((it) => it.hour);
  const first = Math.min(...hours);
  const columns =
    attempts === 0 ? [] : Array.from({ length: Math.max(...hours) - first + 1 }, (_, at) => first + at);
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || cells.some((it) => it.weekday === day));
  return (
    <Section name={words.blocks.reach} finding={figureFindings(figures, t).reach}>
      {attempts > 0 && (
        <div className={blocks.scroll}>
          <table className={styles.heat} aria-label={words.blocks.reach}>
            <thead>
              <tr>
                <td data-none />
                {columns.map((hour) => (
                  <th key={hour} scope="col">
                    {words.hour(hour)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day}>
                  <th scope="row">{words.weekdays[day - 1]}</th>
                  {columns.map((hour) => {
                    const cell = cells.find((it) => it.weekday === day && it.hour === hour);
                    if (!cell) return <td key={hour} data-none />;
                    const rate = share(cell.reached, cell.attempts) ?? 0;
                    const when = words.hourOf(words.weekdays[day - 1] ?? '', hour);
                    return (
                      <td
                        key={hour}
                        data-few={cell.attempts < enoughCalls || undefined}
                        style={{ '--rate': `${Math.round(rate / 2)}%` } as CSSProperties}
                        title={words.reachCell(when, sayPercent(rate, t), cell.reached, cell.attempts)}
                      >
                        <Figure rows={{ of: 'attempts', weekday: day, hour }} value={cell.attempts}>
                          {Math.round(rate)}
                          {'\u202F'}%
                        </Figure>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {attempts > 0 && (
        <p className={blocks.note}>
          {words.attempts} <Figure rows={{ of: 'attempts' }} value={attempts} /> · {words.reached}{' '}
          <Figure rows={{ of: 'attempts', reached: true }} value={figures.reach.reached} />{' '}
          {sayPercent(share(figures.reach.reached, attempts), t)}
        </p>
      )}
      <p className={blocks.note}>{words.reachNote}</p>
    </Section>
  );
}
