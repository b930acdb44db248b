import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Strip } from '../../../ui/Strip';
import { useToasts } from '../../../ui/Toasts';
import { confirmPhone } from '../api/unreached';

/** Whoever has the customer before him asks for the number. */
export function PhoneToConfirm({ taskId, since }: { taskId: string; since: string }) {
  const t = useTexts();
  const words = t.followup.unreached;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => confirmPhone(taskId),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['follow-up'] }),
        client.invalidateQueries({ queryKey: ['customers'] }),
      ]);
      toasts.done(words.confirmed);
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Strip
      tone="due"
      action={
        <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {words.confirm}
        </Button>
      }
    >
      {words.ask(time.when(since))}
    </Strip>
  );
}
