import { ExclamationCircleFilled, MoreOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Tooltip } from 'antd';
import type { ComponentProps } from 'react';
import { useNavigate } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { assignTask, callersQuery, cancelTask, type TaskRow, type TaskStatus } from '../api/tasks';

type List = Pick<ComponentProps<typeof DataList<TaskRow>>, 'rows' | 'stale' | 'error' | 'onRetry' | 'more'>;

const tones: Record<TaskStatus, Tone> = {
  PENDING: 'plain',
  IN_PROGRESS: 'info',
  RESCHEDULED: 'due',
  SUCCESS: 'done',
  REFUSED: 'plain',
  UNREACHABLE: 'overdue',
  CANCELLED: 'plain',
  EXPIRED: 'overdue',
};

export const openStatuses: TaskStatus[] = ['PENDING', 'IN_PROGRESS', 'RESCHEDULED'];

export function TaskList({ list }: { list: List }) {
  const { followup, common } = useTexts();
  const words = followup.tasks;
  const time = useTime();
  const navigate = useNavigate();
  const manages = useCan('FOLLOW_UP_MANAGE');
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(task) => task.id}
      remembered="follow-up-tasks"
      onOpen={(task) => void navigate(`/calls/${task.id}`)}
      empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
      columns={[
        { key: 'customer', title: words.customer, render: (task) => task.customerName },
        {
          key: 'vehicle',
          title: words.vehicle,
          width: 180,
          render: (task) => [task.plateNo, task.vehicleName].filter(Boolean).join(' ') || common.none,
        },
        { key: 'type', title: words.type, width: 104, render: (task) => followup.types[task.targetType] },
        {
          key: 'visit',
          title: words.visit,
          choice: 'shown',
          clip: true,
          render: (task) => task.items || task.orderNo || common.none,
        },
        { key: 'planned', title: words.planned, width: 104, render: (task) => time.day(task.plannedDate) },
        {
          key: 'status',
          title: words.status,
          width: 110,
          render: (task) => (
            <Tag tone={tones[task.status]}>
              {followup.status[task.status]}
              {task.reasonCancelled && ` · ${followup.cancelled[task.reasonCancelled]}`}
            </Tag>
          ),
        },
        {
          key: 'next',
          title: words.next,
          width: 128,
          choice: 'shown',
          render: (task) => (task.nextAttemptAt ? time.when(task.nextAttemptAt) : common.none),
        },
        {
          key: 'attempts',
          title: words.attempts,
          width: 72,
          align: 'right',
          choice: 'shown',
          render: (task) => words.times(task.attemptCount),
        },
        {
          key: 'caller',
          title: words.caller,
          width: 104,
          render: (task) => task.callerName ?? <Tag tone="due">{words.unassigned}</Tag>,
        },
        {
          key: 'advisor',
          title: words.advisor,
          width: 104,
          choice: 'hidden',
          render: (task) =>
            task.advisorKnown ? (
              (task.advisorName ?? common.none)
            ) : (
              <Tooltip title={followup.today.advisorUnknown}>
                <ExclamationCircleFilled aria-label={followup.today.advisorUnknown} />
              </Tooltip>
            ),
        },
        ...(manages
          ? [
              {
                key: 'action',
                title: common.action,
                untitled: true,
                width: 56,
                align: 'right' as const,
                wideOnly: true,
                render: (task: TaskRow) => openStatuses.includes(task.status) && <Menu task={task} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Menu({ task }: { task: TaskRow }) {
  const t = useTexts();
  const words = t.followup.tasks;
  const toasts = useToasts();
  const client = useQueryClient();
  const callers = useQuery(callersQuery);
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: ['follow-up'] }) };
  const failed = { onError: (refused: unknown) => toasts.failed(sayProblem(refused, t)) };
  const assign = useMutation({
    mutationFn: (caller: { id: string; name: string }) => assignTask(task, caller.id),
    onSuccess: (_, caller) => toasts.done(words.assigned(caller.name)),
    ...failed,
    ...settled,
  });
  const cancel = useMutation({
    mutationFn: () => cancelTask(task),
    onSuccess: () => toasts.done(words.cancelledDone),
    ...failed,
    ...settled,
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'assign',
            label: words.assign,
            children: (callers.data ?? []).map((caller) => ({
              key: caller.id,
              label: `${caller.name} · ${words.openCount(caller.openTasks)}`,
              disabled: caller.id === task.callerId,
              onClick: () => assign.mutate(caller),
            })),
          },
          { key: 'cancel', label: words.cancel, danger: true, onClick: () => cancel.mutate() },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={`${t.common.more} ${task.taskNo}`}
      />
    </Dropdown>
  );
}
