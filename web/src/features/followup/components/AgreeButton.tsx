import { ClockCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import { agreeTime } from '../api/today';

// With the calendar it brings along it would make the first page of the day heavier by a tenth.
const TimeChoice = lazy(async () => ({ default: (await import('./TimeChoice')).TimeChoice }));

/** A new time without a call, for instance because the customer rang us. */
export function AgreeButton({ task, label }: { task: { taskId: string; version: number }; label: string }) {
  const t = useTexts();
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const agree = useMutation({
    mutationFn: (newTime: string) => agreeTime(task, newTime),
    onSuccess: (_, newTime) => toasts.done(t.followup.today.agreedAt(time.when(newTime))),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () => client.invalidateQueries({ queryKey: ['follow-up'] }),
  });
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={t.followup.call.when}
      content={
        <Suspense>
          <TimeChoice
            onChoose={(newTime) => {
              setOpen(false);
              agree.mutate(newTime);
            }}
          />
        </Suspense>
      }
    >
      <Button icon={<ClockCircleOutlined />} loading={agree.isPending}>
        {label}
      </Button>
    </Popover>
  );
}
