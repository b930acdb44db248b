import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { download } from '../../../lib/download';
import { Problem, sayProblem } from '../../../lib/problem';
import { can, useMaybeSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import type { RowsWanted } from '../api/lists';
import type { Wish } from './AskForExport';

const AskForExport = lazy(async () => ({ default: (await import('./AskForExport')).AskForExport }));

interface Props {
  list: string;
  title: string;
  wanted: RowsWanted;
}

const formats = { XLSX: 'Excel', CSV: 'CSV' } as const;
type Format = keyof typeof formats;

/** The list as it is shown, as a file; only for those who may take data out. What is large is asked for. */
export function ExportList({ list, title, wanted }: Props) {
  const t = useTexts();
  const time = useTime();
  const toasts = useToasts();
  const session = useMaybeSession();
  const [wish, setWish] = useState<Wish | null>(null);
  const keep = useMutation({
    mutationFn: (format: Format) => {
      const query = new URLSearchParams({ ...wanted, format });
      return download(
        `/api/lists/${list}/export?${query}`,
        `${title}-${time.today()}.${format.toLowerCase()}`,
      );
    },
    onError: (refused, format) => {
      if (refused instanceof Problem && refused.code === 'list.export-needs-approval')
        setWish({ format, whole: false });
      else toasts.failed(sayProblem(refused, t));
    },
  });
  if (!session || !can(session, 'EXPORT')) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...Object.entries(formats).map(([key, label]) => ({ key, label })),
            { type: 'divider' },
            { key: 'whole', label: t.exporting.wholeWanted },
          ],
          onClick: ({ key }) =>
            key === 'whole' ? setWish({ format: 'XLSX', whole: true }) : keep.mutate(key as Format),
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={keep.isPending} title={t.list.exportHint}>
          {t.list.export}
        </Button>
      </Dropdown>
      <Suspense>
        {wish && (
          <AskForExport list={list} title={title} wanted={wanted} wish={wish} onClose={() => setWish(null)} />
        )}
      </Suspense>
    </>
  );
}
