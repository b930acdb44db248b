import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { backupsQuery, startBackup } from '../api/administration';

export function BackupNow() {
  const t = useTexts();
  const words = t.administration.backups;
  const toasts = useToasts();
  const client = useQueryClient();
  const { data } = useQuery(backupsQuery);
  const start = useMutation({
    mutationFn: startBackup,
    onSuccess: () => toasts.done(words.started),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () => client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
  });
  return (
    <Button
      type="primary"
      loading={start.isPending}
      disabled={data?.backups.some((it) => it.status === 'RUNNING') ?? false}
      onClick={() => start.mutate()}
    >
      {words.now}
    </Button>
  );
}
