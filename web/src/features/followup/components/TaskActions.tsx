import { MoreOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { assignTask, callersQuery, cancelTask, type TaskAt } from '../api/tasks';

interface Props {
  task: TaskAt;
  taskNo: string;
  callerId: string | undefined;
}

/** Gives a task to somebody else, or calls it off. */
export function TaskActions({ task, taskNo, callerId }: Props) {
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
              disabled: caller.id === callerId,
              onClick: () => assign.mutate(caller),
            })),
          },
          { key: 'cancel', label: words.cancel, danger: true, onClick: () => cancel.mutate() },
        ],
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`${t.common.more} ${taskNo}`} />
    </Dropdown>
  );
}
