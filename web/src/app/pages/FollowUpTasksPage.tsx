import { useQuery } from '@tanstack/react-query';
import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useCallback } from 'react';
import {
  callersQuery,
  listTasks,
  type TargetType,
  type TaskFilter,
  tasksKey,
} from '../../features/followup/api/tasks';
import { openStatuses, TaskList } from '../../features/followup/components/TaskList';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { FilterSelect } from '../../ui/FilterSelect';
import { ListHeader } from '../../ui/ListHeader';

const types: TargetType[] = ['POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK'];

export default function FollowUpTasksPage() {
  const { followup, common } = useTexts();
  const words = followup.tasks;
  const [{ q, type, caller, state, from, to }, change] = useFilters(
    'q',
    'type',
    'caller',
    'state',
    'from',
    'to',
  );
  const callers = useQuery(callersQuery);
  const targetType = types.find((it) => it === type);
  const filter: TaskFilter = {
    ...(q && { q }),
    ...(targetType && { targetType }),
    ...(caller === 'none' ? { unassigned: true } : caller && { callerId: caller }),
    ...(state !== 'all' && { status: openStatuses }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const tasks = usePages(tasksKey(filter), (after, signal) => listTasks(filter, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  return (
    <>
      <ListHeader
        title={words.title}
        note={tasks.count && words.note(tasks.count)}
        search={words.search}
        q={q}
        onSearch={onSearch}
      >
        <Segmented
          aria-label={words.status}
          value={state === 'all' ? 'all' : 'open'}
          onChange={(value) => change({ state: value === 'all' ? value : null })}
          options={[
            { value: 'open', label: words.openOnly },
            { value: 'all', label: common.all },
          ]}
        />
        <FilterSelect
          label={words.type}
          any={words.anyType}
          value={targetType}
          onChange={(value) => change({ type: value })}
          options={followup.types}
        />
        <Select
          aria-label={words.caller}
          allowClear
          placeholder={words.anyCaller}
          value={caller ?? null}
          onChange={(value) => change({ caller: value })}
          options={[
            { value: 'none', label: words.unassigned },
            ...(callers.data ?? []).map((it) => ({ value: it.id, label: it.name })),
          ]}
          style={{ minWidth: 130 }}
        />
        <DatePicker.RangePicker
          aria-label={words.planned}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          allowEmpty
          onChange={(range) =>
            change({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </ListHeader>
      <TaskList list={tasks.list} />
    </>
  );
}
