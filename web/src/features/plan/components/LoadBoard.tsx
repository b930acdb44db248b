import { Button } from 'antd';
import { type DragEvent, Fragment, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { sayDate } from '../../../lib/time';
import { Tag } from '../../../ui/Tag';
import type { CallerLoad, LoadCell, LoadView, Where } from '../api/load';
import styles from './LoadBoard.module.css';

interface Props {
  load: LoadView;
  /** Whether this person gives calls to others. */
  manages: boolean;
  onOpen: (where: Where, name: string) => void;
  /** All calls of one cell are dropped onto another. */
  onDrop: (from: Where, to: { callerId: string; day: string }) => void;
  onHandOver: (caller: CallerLoad) => void;
}

/** A person in each row, a day in each column: who has how much to do when. */
export function LoadBoard({ load, manages, onOpen, onDrop, onHandOver }: Props) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const [dragged, drag] = useState<Where>();
  const [over, setOver] = useState<string>();
  const head = (date: string) => {
    const [weekday, ...day] = sayDate(date, common.date).split(' ');
    return [weekday, day.join(' ')];
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.board} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.overdue}</th>
            {load.days.map(({ date, kind }) => (
              <th
                key={date}
                scope="col"
                data-off={kind === 'WEEKEND' || kind === 'HOLIDAY' || undefined}
                data-today={date === load.today || undefined}
              >
                {head(date).map((line) => (
                  <Fragment key={line}>
                    {line}
                    <br />
                  </Fragment>
                ))}
                {date === load.today
                  ? common.date.today
                  : (kind === 'MAKE_UP' || kind === 'HOLIDAY') && words.kinds[kind]}
              </th>
            ))}
            <th scope="col">{words.later}</th>
          </tr>
        </thead>
        <tbody>
          {load.callers.map((caller) => {
            const name = caller.callerName ?? words.nobody;
            const callerId = caller.callerId ?? null;
            const away = caller.status === 'LEAVE' || caller.status === 'LEFT';
            return (
              <tr key={callerId ?? ''} data-away={away || undefined}>
                <th scope="row">
                  <button type="button" className={styles.name} onClick={() => onOpen({ callerId }, name)}>
                    {name}
                  </button>
                  {away && <Tag tone="due">{caller.status === 'LEAVE' ? words.onLeave : words.left}</Tag>}
                  {away && manages && caller.editable && caller.open > 0 && (
                    <Button size="small" onClick={() => onHandOver(caller)}>
                      {words.handOverAll(caller.open)}
                    </Button>
                  )}
                </th>
                <td>
                  {caller.overdue > 0 && (
                    <button
                      type="button"
                      className={styles.late}
                      onClick={() => onOpen({ callerId, before: load.from }, name)}
                    >
                      {caller.overdue}
                    </button>
                  )}
                </td>
                {caller.cells.map((cell) => {
                  const key = `${callerId} ${cell.date}`;
                  const target = callerId !== null && caller.editable && !away && cell.date >= load.today;
                  return (
                    <td
                      key={cell.date}
                      data-off={!cell.working || undefined}
                      data-today={cell.date === load.today || undefined}
                      data-over={over === key || undefined}
                      onDragOver={(event) => {
                        if (!dragged || !target) return;
                        event.preventDefault();
                        setOver(key);
                      }}
                      onDragLeave={() => setOver(undefined)}
                      onDrop={(event) => {
                        event.preventDefault();
                        setOver(undefined);
                        drag(undefined);
                        if (dragged && target && (dragged.callerId !== callerId || dragged.day !== cell.date))
                          onDrop(dragged, { callerId, day: cell.date });
                      }}
                    >
                      <Cell
                        cell={cell}
                        limit={load.limit}
                        label={words.cell(name, head(cell.date).join(' '), cell.open, cell.done)}
                        draggable={manages && caller.editable && cell.open > 0}
                        onOpen={() => onOpen({ callerId, day: cell.date }, name)}
                        onDrag={(event) => {
                          event.dataTransfer.effectAllowed = 'move';
                          drag({ callerId, day: cell.date });
                        }}
                      />
                    </td>
                  );
                })}
                <td>{caller.later > 0 && caller.later}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  cell: LoadCell;
  limit: number;
  label: string;
  draggable: boolean;
  onOpen: () => void;
  onDrag: (event: DragEvent) => void;
}

function Cell({ cell, limit, label, draggable, onOpen, onDrag }: CellProps) {
  const { load: words } = useTexts().plan;
  const all = cell.open + cell.done;
  if (all === 0) return cell.working ? null : <span className={styles.quiet}>{words.notWorking}</span>;
  const full = all > limit;
  return (
    <button
      type="button"
      className={styles.cell}
      data-full={full || undefined}
      aria-label={full ? `${label}，${words.full}` : label}
      draggable={draggable}
      onDragStart={onDrag}
      onClick={onOpen}
    >
      <span className={styles.count}>
        {cell.open}
        {cell.done > 0 && <small> ✓{cell.done}</small>}
      </span>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * all) / limit)}%` }} />
      </span>
      {full && <small className={styles.over}>{words.full}</small>}
    </button>
  );
}
