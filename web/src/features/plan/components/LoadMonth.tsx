import type { CSSProperties } from 'react';
import { useTexts } from '../../../lib/texts';
import { sayDate } from '../../../lib/time';
import type { LoadView, Where } from '../api/load';
import board from './LoadBoard.module.css';
import styles from './LoadMonth.module.css';

interface Props {
  load: LoadView;
  onOpen: (where: Where, name: string) => void;
}

/** A month at a glance: a person in each row, a day in each column, the darker the fuller. */
export function LoadMonth({ load, onOpen }: Props) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const fullest = load.callers
    .flatMap(({ callerName, cells }) =>
      cells.map((cell) => ({
        name: callerName ?? words.nobody,
        date: cell.date,
        all: cell.open + cell.done,
      })),
    )
    .reduce((most, it) => (it.all > most.all ? it : most), { name: '', date: load.from, all: 0 });
  const said = [fullest.name, sayDate(fullest.date, common.date), fullest.all, load.limit] as const;
  return (
    <>
      <h2 className={styles.finding}>
        {fullest.all === 0
          ? words.findingNone
          : fullest.all > load.limit
            ? words.findingOver(...said)
            : words.findingFree(...said)}
      </h2>
      <div className={board.scroll}>
        <table className={styles.heat} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {load.days.map(({ date, kind }) => (
                <th
                  key={date}
                  scope="col"
                  data-off={kind === 'WEEKEND' || kind === 'HOLIDAY' || undefined}
                  data-today={date === load.today || undefined}
                  title={sayDate(date, common.date)}
                >
                  {Number(date.slice(8))}
                  <br />
                  {kind === 'HOLIDAY' || kind === 'MAKE_UP'
                    ? words.kinds[kind]
                    : sayDate(date, common.date).split(' ')[0]?.slice(-1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.callers.map((caller) => {
              const name = caller.callerName ?? words.nobody;
              const callerId = caller.callerId ?? null;
              return (
                <tr key={callerId ?? ''}>
                  <th scope="row">{name}</th>
                  {caller.cells.map((cell) => {
                    const all = cell.open + cell.done;
                    const label = words.heat(name, sayDate(cell.date, common.date), all, load.limit);
                    return (
                      <td key={cell.date} data-off={!cell.working || undefined}>
                        {all > 0 && (
                          <button
                            type="button"
                            data-full={all > load.limit || undefined}
                            style={
                              {
                                '--full': `${Math.round(Math.min(1, all / load.limit) * 60)}%`,
                              } as CSSProperties
                            }
                            aria-label={all > load.limit ? `${label}，${words.full}` : label}
                            title={label}
                            onClick={() => onOpen({ callerId, day: cell.date }, name)}
                          >
                            {all}
                            {all > load.limit && <small>{words.over}</small>}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{words.heatNote}</p>
    </>
  );
}
