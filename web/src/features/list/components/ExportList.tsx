import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { download } from '../../../lib/download';
import { sayProblem } from '../../../lib/problem';
import { can, useMaybeSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import type { RowsWanted } from '../api/lists';

interface Props {
  list: string;
  title: string;
  wanted: RowsWanted;
}

const formats = { XLSX: 'Excel', CSV: 'CSV' } as const;

/** The list as it is shown, as a file; only for those who may take data out. */
export function ExportList({ list, title, wanted }: Props) {
  const t = useTexts();
  const words = t.list;
  const time = useTime();
  const toasts = useToasts();
  const session = useMaybeSession();
  const keep = useMutation({
    mutationFn: (format: string) => {
      const query = new URLSearchParams({ ...wanted, format });
      return download(
        `/api/lists/${list}/export?${query}`,
        `${title}-${time.today()}.${format.toLowerCase()}`,
      );
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  if (!session || !can(session, 'EXPORT')) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(formats).map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => keep.mutate(key),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={keep.isPending} title={words.exportHint}>
        {words.export}
      </Button>
    </Dropdown>
  );
}
