import { useQuery } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { sayDate } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { type CallerLoad, type LoadTask, type LoadView, loadTasksQuery, type Where } from '../api/load';
import { mayLieOn, nextPlace } from '../model/week';
import styles from './WeekBoard.module.css';

interface Props {
  load: LoadView;
  caller: CallerLoad;
  types: Readonly<Record<string, string>>;
  onMove: (task: LoadTask, day: string) => void;
  onOpen: (where: Where, name: string) => void;
}

/** One person's week: each contact a card that goes to another day by drag, by Shift and the arrow keys, or by its menu. */
export function WeekBoard({ load, caller, types, onMove, onOpen }: Props) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const callerId = caller.callerId ?? null;
  const name = caller.callerName ?? words.nobody;
  const query = useQuery({
    ...loadTasksQuery({ callerId, day: load.from, to: load.to }),
    placeholderData: (before) => before,
  });
  const [dragged, drag] = useState<LoadTask>();
  const [over, setOver] = useState<string>();
  if (query.error && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <RowsSkeleton />;
  const { tasks } = query.data;
  return (
    <>
      {caller.overdue > 0 && (
        <p>
          <button
            type="button"
            className={styles.late}
            onClick={() => onOpen({ callerId, before: load.from }, name)}
          >
            {words.late(caller.overdue)}
          </button>
        </p>
      )}
      <ol className={styles.week} aria-label={name}>
        {caller.cells.map((cell) => {
          const day = { date: cell.date, working: cell.working };
          const cards = tasks.filter((it) => it.dueOn === cell.date);
          const all = cell.open + cell.done;
          const here = dragged && mayLieOn(dragged, day, load.today);
          return (
            <li
              key={cell.date}
              data-off={!cell.working || undefined}
              data-today={cell.date === load.today || undefined}
              data-over={over === cell.date || undefined}
              data-closed={(dragged && !here) || undefined}
              onDragOver={(event) => {
                if (!here) return;
                event.preventDefault();
                setOver(cell.date);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(undefined);
                drag(undefined);
                if (dragged && here && dragged.dueOn !== cell.date) onMove(dragged, cell.date);
              }}
            >
              <h3>
                {cell.date === load.today
                  ? `${common.date.today} ${sayDate(cell.date, common.date)}`
                  : sayDate(cell.date, common.date)}
              </h3>
              <p className={styles.sum}>
                {cell.working || all > 0 ? (
                  <>
                    {all}/{load.limit} {all > load.limit && <Tag tone="due">{words.full}</Tag>}
                  </>
                ) : (
                  words.notWorking
                )}
              </p>
              <ul>
                {cards.map((task) => (
                  <Card
                    key={task.id}
                    task={task}
                    load={load}
                    days={caller.cells}
                    type={types[task.targetType] ?? ''}
                    onMove={(to) => onMove(task, to)}
                    onDrag={drag}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      {query.data.more && <p className={styles.sum}>{words.more}</p>}
    </>
  );
}

interface CardProps {
  task: LoadTask;
  load: LoadView;
  days: CallerLoad['cells'];
  type: string;
  onMove: (day: string) => void;
  onDrag: (task: LoadTask | undefined) => void;
}

function Card({ task, load, days, type, onMove, onDrag }: CardProps) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const time = useTime();
  // A time that was agreed with the customer is not ours to change.
  const movable = task.editable && !task.agreed;
  const places = days.filter((it) => it.date !== task.dueOn && mayLieOn(task, it, load.today));
  const step = (by: 1 | -1) => {
    const day = nextPlace(task, days, load.today, by);
    if (day) onMove(day);
  };
  return (
    <li
      className={styles.card}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(task);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <Link to={`/calls/${task.id}`}>{task.customerName}</Link>
      <span className={styles.facts}>
        {[task.plateNo, type].filter(Boolean).join(' · ')}
        <br />
        {task.agreed ? words.agreed(time.when(task.agreed)) : words.last(time.day(task.closingOn))}
      </span>
      {movable && places.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: places.map((it) => ({ key: it.date, label: sayDate(it.date, common.date) })),
            onClick: ({ key }) => onMove(key),
          }}
        >
          <button
            type="button"
            className={`${styles.move} no-print`}
            aria-label={`${words.moveTo} ${words.card(task.customerName, time.day(task.dueOn), time.day(task.closingOn))}`}
            aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
            onKeyDown={(event) => {
              if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
              event.preventDefault();
              step(event.key === 'ArrowRight' ? 1 : -1);
            }}
          >
            {words.moveTo}
          </button>
        </Dropdown>
      )}
    </li>
  );
}
