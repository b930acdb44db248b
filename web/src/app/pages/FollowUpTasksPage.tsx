import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { callersQuery, openStatuses } from '../../features/followup/api/tasks';
import { TaskActions } from '../../features/followup/components/TaskActions';
import { TaskStatusTag } from '../../features/followup/components/TaskStatusTag';
import type { ListRow } from '../../features/list/api/lists';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { type Chosen, RecordList } from '../../features/list/components/RecordList';
import { number, reference, text } from '../../features/list/model/cells';
import type { Look } from '../../features/list/model/useListState';
import { GiveMany } from '../../features/plan/components/GiveMany';
import { Stays } from '../../features/plan/components/Stays';
import { useMoves } from '../../features/plan/model/useMoves';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { Tag } from '../../ui/Tag';

const needs = ['taskNo', 'caller', 'status', 'reasonCancelled'];

/** Whoever opens the list wants what is still to be done, the earliest first. */
const initial: Partial<Look> = {
  filter: { match: 'ALL', of: [{ field: 'status', operator: 'IS', values: openStatuses }] },
  sort: 'plannedDate',
};

export default function FollowUpTasksPage() {
  const { followup, list: said, common } = useTexts();
  const words = followup.tasks;
  const navigate = useNavigate();
  const manages = useCan('FOLLOW_UP_MANAGE');
  const callers = useQuery(callersQuery);
  const { busy, stays, forget, move } = useMoves();
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'status',
        segments: true,
        options: [{ name: words.openOnly, operator: 'IS', values: openStatuses }],
      },
      {
        field: 'plannedDate',
        options: [
          { name: said.today, operator: 'IS', values: ['today'] },
          { name: said.say.before(said.today), operator: 'BEFORE', values: ['today'] },
          { name: said.say.withinNext(said.period.DAY('7')), operator: 'WITHIN_NEXT', values: ['7', 'DAY'] },
        ],
      },
      { field: 'targetType', any: words.anyType },
      {
        field: 'caller',
        any: words.anyCaller,
        options: [
          { name: words.unassigned, operator: 'EMPTY', values: [] },
          ...(callers.data ?? []).map((it) => ({ name: it.name, operator: 'IS' as const, values: [it.id] })),
        ],
      },
    ],
    [words, said, callers.data],
  );
  const isOpen = (row: ListRow) => openStatuses.some((it) => it === text(row, 'status'));
  return (
    <>
      <Stays stays={stays} onClose={forget} />
      <RecordList
        list="follow-up-tasks"
        topic="follow-up"
        title={words.title}
        search={words.search}
        total={words.note}
        onOpen={(task) => void navigate(`/calls/${task.id}`)}
        quick={quick}
        initial={initial}
        needs={needs}
        cells={{
          customer: (row) => {
            const customer = reference(row, 'customer');
            return customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : common.none;
          },
          status: (row) => (
            <TaskStatusTag status={text(row, 'status')} reason={text(row, 'reasonCancelled')} />
          ),
          caller: (row) => reference(row, 'caller')?.name ?? <Tag tone="due">{words.unassigned}</Tag>,
          attemptCount: (row) => words.times(number(row, 'attemptCount') ?? 0),
        }}
        columns={{ taskNo: { width: 150 }, plate: { width: 110 } }}
        {...(manages && {
          bulk: ({ rows, clear }: Chosen) => (
            <GiveMany
              callers={callers.data ?? []}
              busy={busy}
              onGive={(callerId) =>
                void move(
                  rows.map((row) => ({ taskId: row.id, version: row.version, callerId, day: null })),
                ).then(clear)
              }
            />
          ),
          actions: (row: ListRow) =>
            isOpen(row) && (
              <TaskActions
                task={row}
                taskNo={text(row, 'taskNo') ?? ''}
                callerId={reference(row, 'caller')?.id}
              />
            ),
        })}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}
