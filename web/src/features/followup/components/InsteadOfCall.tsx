import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Strip } from '../../../ui/Strip';
import { useToasts } from '../../../ui/Toasts';
import { type InsteadOfCallView, type MessageChannel, noteMessage } from '../api/unreached';

/** No call got through: a text message or a letter is what is left; somebody notes here that it has gone out. */
export function InsteadOfCall({ taskId, instead }: { taskId: string; instead: InsteadOfCallView }) {
  const t = useTexts();
  const words = t.followup.unreached;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const write = useMutation({
    mutationFn: (channel: MessageChannel) => noteMessage(taskId, channel),
    onSuccess: () => client.invalidateQueries({ queryKey: ['follow-up'] }),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  if (instead.channel)
    return <Strip>{words.written(words.channels[instead.channel], time.when(instead.at))}</Strip>;
  if (instead.allowed.length === 0) return <Strip>{words.nothingLeft}</Strip>;
  return (
    <Strip
      tone="due"
      action={
        <Space size={8} wrap>
          {instead.allowed.map((channel) => (
            <Button
              key={channel}
              size="small"
              loading={write.isPending}
              onClick={() => write.mutate(channel)}
            >
              {words.sent[channel]}
            </Button>
          ))}
        </Space>
      }
    >
      {words.write}
    </Strip>
  );
}
