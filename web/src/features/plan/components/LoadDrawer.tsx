import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, DatePicker, Drawer, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { type LoadTask, loadTasksQuery, type Where } from '../api/load';
import { useMoves } from '../model/useMoves';
import styles from './LoadBoard.module.css';
import { Stays } from './Stays';

interface Props {
  where: Where;
  name: string;
  types: Readonly<Record<string, string>>;
  callers: readonly { id: string; name: string }[];
  /** Whether this person gives calls to others, not only other days to them. */
  manages: boolean;
  onClose: () => void;
}

/** The calls behind a cell; those that are chosen go to another day, another caller, or both. */
export function LoadDrawer({ where, name, types, callers, manages, onClose }: Props) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const time = useTime();
  const narrow = useNarrow();
  const query = useQuery(loadTasksQuery(where));
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState<string>();
  const [callerId, setCaller] = useState<string>();
  const { busy, stays, forget, move } = useMoves();
  const tasks = query.data?.tasks ?? [];
  const movable = tasks.filter((it) => it.editable);
  const picked = movable.filter((it) => chosen.has(it.id));
  const title = where.day
    ? words.drawer(name, time.day(where.day))
    : where.before
      ? words.overdueOf(name)
      : words.allOf(name);
  const send = async () => {
    await move(
      picked.map(({ id, version }) => ({
        taskId: id,
        version,
        callerId: callerId ?? null,
        day: day ?? null,
      })),
    );
    choose(new Set());
  };
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      size={narrow ? '100%' : 560}
      footer={
        movable.length > 0 && (
          <div className={styles.tools}>
            <DatePicker
              aria-label={words.toDay}
              placeholder={words.toDay}
              value={day ? dayjs(day) : null}
              minDate={dayjs(time.today())}
              onChange={(value) => setDay(value?.format('YYYY-MM-DD'))}
              style={{ width: 140 }}
            />
            {manages && (
              <Select
                aria-label={words.toCaller}
                placeholder={words.toCaller}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={callerId ?? null}
                onChange={(value) => setCaller(value ?? undefined)}
                options={callers.map((it) => ({ value: it.id, label: it.name }))}
                style={{ minWidth: 140 }}
              />
            )}
            <Button
              type="primary"
              disabled={picked.length === 0 || (!day && !callerId)}
              loading={busy}
              onClick={() => void send()}
            >
              {words.move(picked.length)}
            </Button>
          </div>
        )
      }
    >
      <Stays stays={stays} onClose={forget} />
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <RowsSkeleton />
      ) : tasks.length === 0 ? (
        <EmptyState title={words.noTasks} hint={words.noTasksHint} />
      ) : (
        <>
          {query.data.more && <Alert type="info" title={words.more} />}
          {movable.length > 0 && (
            <div className={styles.tools}>
              <Checkbox
                checked={picked.length === movable.length}
                indeterminate={picked.length > 0 && picked.length < movable.length}
                onChange={(event) => choose(new Set(event.target.checked ? movable.map((it) => it.id) : []))}
              >
                {words.chooseAll}
              </Checkbox>
              <span className={styles.quiet} role="status">
                {picked.length > 0 ? words.chosen(picked.length) : words.keeps}
              </span>
            </div>
          )}
          <ul className={styles.tasks} aria-label={title}>
            {tasks.map((task) => (
              <li key={task.id}>
                {task.editable && (
                  <Checkbox
                    aria-label={words.choose(task.customerName)}
                    checked={chosen.has(task.id)}
                    onChange={() => {
                      const next = new Set(chosen);
                      if (!next.delete(task.id)) next.add(task.id);
                      choose(next);
                    }}
                  />
                )}
                <div>
                  <Link to={`/calls/${task.id}`}>{task.customerName}</Link>
                  <div className={styles.facts}>
                    {task.plateNo && <span>{task.plateNo}</span>}
                    <span>{types[task.targetType]}</span>
                    <Facts task={task} withDay={!where.day} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {query.isFetching && query.data && <span className="visually-hidden">{common.loading}</span>}
    </Drawer>
  );
}

function Facts({ task, withDay }: { task: LoadTask; withDay: boolean }) {
  const { load: words } = useTexts().plan;
  const time = useTime();
  return (
    <>
      {withDay && task.dueOn !== task.plannedDate && <span>{time.day(task.dueOn)}</span>}
      <span>{words.planned(time.day(task.plannedDate))}</span>
      {task.agreed && <span>{words.agreed(time.when(task.agreed))}</span>}
      {task.attemptCount > 0 && <span>{words.attempts(task.attemptCount)}</span>}
      {task.advisorName && <span>{words.advisor(task.advisorName)}</span>}
    </>
  );
}
