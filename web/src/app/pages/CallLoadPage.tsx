import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { callersQuery } from '../../features/followup/api/tasks';
import { type CallerLoad, loadQuery, loadTasksQuery, type Where } from '../../features/plan/api/load';
import { LoadBoard } from '../../features/plan/components/LoadBoard';
import { Stays } from '../../features/plan/components/Stays';
import { useMoves } from '../../features/plan/model/useMoves';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useNarrow } from '../../lib/useMedia';
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

const iso = 'YYYY-MM-DD';

export default function CallLoadPage() {
  const { plan, followup } = useTexts();
  const words = plan.load;
  const manages = useCan('FOLLOW_UP_MANAGE');
  const narrow = useNarrow();
  const client = useQueryClient();
  const [{ from, weeks }, change] = useFilters('from', 'weeks');
  const days = 7 * (Number(weeks) || 2);
  const load = useQuery({ ...loadQuery(from, days), placeholderData: (before) => before });
  const callers = useQuery(callersQuery);
  const [shown, show] = useState<{ where: Where; name: string }>();
  const [away, handOver] = useState<CallerLoad>();
  const { busy, stays, forget, move, send } = useMoves();
  const shift = (by: number) =>
    change({
      from: dayjs(load.data?.from)
        .add(by * days, 'day')
        .format(iso),
    });

  const drop = async (cell: Where, to: { callerId: string; day: string }) => {
    const { tasks } = await client.fetchQuery({ ...loadTasksQuery(cell), staleTime: 0 });
    const own = tasks.filter((it) => it.editable);
    if (own.length > 0) await move(own.map(({ id, version }) => ({ taskId: id, version, ...to })));
  };

  return (
    <>
      <PageHeader
        title={words.title}
        note={
          load.data &&
          [words.note(load.data.limit), manages && !narrow && words.drag].filter(Boolean).join(' · ')
        }
      >
        <Segmented
          aria-label={words.weeks}
          value={days / 7}
          onChange={(value) => void change({ weeks: value === 2 ? null : String(value) })}
          options={[1, 2, 3, 4].map((value) => ({ value, label: words.weeksN(value) }))}
        />
        <Button onClick={() => void shift(-1)}>{words.previous}</Button>
        <Button disabled={!from} onClick={() => void change({ from: null })}>
          {words.thisWeek}
        </Button>
        <Button onClick={() => void shift(1)}>{words.next}</Button>
      </PageHeader>
      <Stays stays={stays} onClose={forget} />
      {load.error && !load.data ? (
        <ErrorState error={load.error} onRetry={() => void load.refetch()} />
      ) : !load.data ? (
        <RowsSkeleton />
      ) : load.data.callers.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
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
