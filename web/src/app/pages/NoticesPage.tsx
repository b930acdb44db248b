import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { noticesKey, readAllNotices } from '../../features/messaging/api/notices';
import { NoticeList } from '../../features/messaging/components/NoticeList';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { useToasts } from '../../ui/Toasts';

export default function NoticesPage() {
  const t = useTexts();
  const words = t.messaging;
  const toasts = useToasts();
  const client = useQueryClient();
  const [{ show }, change] = useFilters('show');
  const readAll = useMutation({
    mutationFn: readAllNotices,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: noticesKey });
      toasts.done(words.allRead);
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <Button onClick={() => readAll.mutate()} loading={readAll.isPending}>
            {words.readAll}
          </Button>
        }
      >
        <Segmented
          aria-label={words.title}
          value={show === 'unread' ? 'unread' : ''}
          onChange={(value) => change({ show: value })}
          options={[
            { value: '', label: words.all },
            { value: 'unread', label: words.unread },
          ]}
        />
      </PageHeader>
      <NoticeList unread={show === 'unread'} />
    </>
  );
}
