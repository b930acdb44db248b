import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type MailPreference as Choice, mailPreferenceQuery, setMailPreference } from '../api/outgoing';

/** What one wants to hear by mail; it also says why nothing comes. */
export function MailPreference() {
  const t = useTexts();
  const words = t.outgoing;
  const toasts = useToasts();
  const client = useQueryClient();
  const { data } = useQuery(mailPreferenceQuery);
  const change = useMutation({
    mutationFn: setMailPreference,
    onSuccess: (saved) => {
      client.setQueryData(mailPreferenceQuery.queryKey, saved);
      toasts.done(words.preferenceSaved);
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      <Segmented<Choice>
        aria-label={words.preference}
        value={data?.mail ?? 'ALL'}
        disabled={!data || change.isPending}
        onChange={(mail) => change.mutate(mail)}
        options={(['ALL', 'URGENT', 'NONE'] as const).map((value) => ({
          value,
          label: words.preferences[value],
        }))}
      />
      {data && (
        <p style={{ color: 'var(--zj-text-quiet)', marginBottom: 0 }}>
          {data.address ? words.goesTo(data.address) : words.noAddress} {!data.ready && words.notReady}
        </p>
      )}
    </>
  );
}
