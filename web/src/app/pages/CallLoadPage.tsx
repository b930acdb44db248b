import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { callersQuery } from '../../features/followup/api/tasks';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import {
  type CallerLoad,
  type LoadTask,
  loadQuery,
  loadTasksQuery,
  type Where,
} from '../../features/plan/api/load';
import { LoadBoard } from '../../features/plan/components/LoadBoard';
import { LoadMonth } from '../../features/plan/components/LoadMonth';
import { Stays } from '../../features/plan/components/Stays';
import { WeekBoard } from '../../features/plan/components/WeekBoard';
import { useMoves } from '../../features/plan/model/useMoves';
import {
  daysInMonth,
  firstOfMonth,
  mondayOf,
  shiftedDay,
  shiftedMonth,
} from '../../features/plan/model/week';
import { useCan, useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useNarrow } from '../../lib/useMedia';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

const LoadDrawer = lazy(async () => ({
  default: (await import('../../features/plan/components/LoadDrawer')).LoadDrawer,
}));
const HandOver = lazy(async () => ({
  default: (await import('../../features/plan/components/HandOver')).HandOver,
}));

const views = ['BOARD', 'WEEK', 'MONTH'] as const;
type View = (typeof views)[number];

/** In the address: contacts that nobody has been given. */
const NOBODY = 'nobody';

export default function CallLoadPage() {
  const { plan, followup } = useTexts();
  const words = plan.load;
  const session = useSession();
  const time = useTime();
  const manages = useCan('FOLLOW_UP_MANAGE');
  const narrow = useNarrow();
  const client = useQueryClient();
  const [filters, change] = useFilters('from', 'weeks', 'view', 'team', 'person');
  const view: View = views.find((it) => it === filters.view) ?? 'BOARD';
  const today = time.today();
  const from =
    view === 'BOARD'
      ? filters.from
      : view === 'WEEK'
        ? mondayOf(filters.from ?? today)
        : firstOfMonth(filters.from ?? today);
  const days =
    view === 'BOARD' ? 7 * (Number(filters.weeks) || 2) : view === 'WEEK' ? 7 : daysInMonth(from ?? today);
  const load = useQuery({ ...loadQuery(from, days, filters.team), placeholderData: (before) => before });
  const callers = useQuery(callersQuery);
  const [shown, show] = useState<{ where: Where; name: string }>();
  const [away, handOver] = useState<CallerLoad>();
  const { busy, stays, forget, move, send } = useMoves();
  const shift = (by: number) =>
    change({
      from:
        view === 'MONTH' ? shiftedMonth(from ?? today, by) : shiftedDay(load.data?.from ?? today, by * days),
    });

  const drop = async (cell: Where, to: { callerId: string; day: string }) => {
    const { tasks } = await client.fetchQuery({ ...loadTasksQuery(cell), staleTime: 0 });
    const own = tasks.filter((it) => it.editable);
    if (own.length > 0) await move(own.map(({ id, version }) => ({ taskId: id, version, ...to })));
  };
  const moveOne = (task: LoadTask, day: string) =>
    void move([{ taskId: task.id, version: task.version, callerId: null, day }]);

  const people = load.data?.callers ?? [];
  const wanted = filters.person === NOBODY ? null : (filters.person ?? session.employeeId);
  const person = people.find((it) => (it.callerId ?? null) === wanted) ?? people[0];
  const step = {
    BOARD: [words.previous, words.thisWeek, words.next],
    WEEK: [words.lastWeek, words.thisWeekOf, words.nextWeek],
    MONTH: [words.lastMonth, words.thisMonth, words.nextMonth],
  }[view];
  const hint =
    view === 'BOARD' ? manages && !narrow && words.drag : view === 'WEEK' && !narrow && words.cardKeys;

  return (
    <>
      <PageHeader
        title={words.title}
        note={load.data && [words.note(load.data.limit), hint].filter(Boolean).join(' · ')}
      >
        <Segmented
          aria-label={words.view}
          value={view}
          onChange={(value) => void change({ view: value === 'BOARD' ? null : value, from: null })}
          options={views.map((value) => ({ value, label: words.views[value] }))}
        />
        {view === 'BOARD' && (
          <Segmented
            aria-label={words.weeks}
            value={days / 7}
            onChange={(value) => void change({ weeks: value === 2 ? null : String(value) })}
            options={[1, 2, 3, 4].map((value) => ({ value, label: words.weeksN(value) }))}
          />
        )}
        {view === 'WEEK' && (
          <Select
            aria-label={words.whose}
            showSearch={{ optionFilterProp: 'label' }}
            value={person ? (person.callerId ?? NOBODY) : null}
            onChange={(value) => void change({ person: value })}
            options={people.map((it) => ({
              value: it.callerId ?? NOBODY,
              label: it.callerName ?? words.nobody,
            }))}
            style={{ minWidth: 130 }}
          />
        )}
        <DepartmentSelect
          aria-label={words.team}
          allowClear
          placeholder={words.anyTeam}
          value={filters.team ?? null}
          onChange={(value) => change({ team: value })}
          style={{ minWidth: 160 }}
        />
        <Button onClick={() => void shift(-1)}>{step[0]}</Button>
        <Button disabled={!filters.from} onClick={() => void change({ from: null })}>
          {step[1]}
        </Button>
        <Button onClick={() => void shift(1)}>{step[2]}</Button>
      </PageHeader>
      <Stays stays={stays} onClose={forget} />
      {load.error && !load.data ? (
        <ErrorState error={load.error} onRetry={() => void load.refetch()} />
      ) : !load.data ? (
        <RowsSkeleton />
      ) : people.length === 0 || !person ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : view === 'WEEK' ? (
        <WeekBoard
          load={load.data}
          caller={person}
          types={followup.types}
          onMove={moveOne}
          onOpen={(where, name) => show({ where, name })}
        />
      ) : view === 'MONTH' ? (
        <LoadMonth load={load.data} onOpen={(where, name) => show({ where, name })} />
      ) : (
        <LoadBoard
          load={load.data}
          manages={manages}
          onOpen={(where, name) => show({ where, name })}
          onDrop={(cell, to) => void drop(cell, to)}
          onHandOver={handOver}
        />
      )}
      <Suspense>
        {shown && (
          <LoadDrawer
            {...shown}
            types={followup.types}
            callers={callers.data ?? []}
            manages={manages}
            onClose={() => show(undefined)}
          />
        )}
        {away && (
          <HandOver
            caller={away}
            callers={callers.data ?? []}
            busy={busy}
            send={send}
            onClose={() => handOver(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
