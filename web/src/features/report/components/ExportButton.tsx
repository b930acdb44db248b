import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../../lib/download';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';

export function ExportButton({ path, name }: { path: string; name: string }) {
  const t = useTexts();
  const toasts = useToasts();
  const keep = useMutation({
    mutationFn: () => download(path, name),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Button icon={<DownloadOutlined />} loading={keep.isPending} onClick={() => keep.mutate()}>
      {t.report.export}
    </Button>
  );
}
