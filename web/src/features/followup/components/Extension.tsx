import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changeExtension, extensionQuery } from '../api/incoming';

/** At which telephone one sits; the telephone system knows people by it. */
export function Extension() {
  const t = useTexts();
  const words = t.calling.incoming;
  const toasts = useToasts();
  const client = useQueryClient();
  const { data } = useQuery(extensionQuery);
  const [typed, setTyped] = useState<string>();
  const save = useMutation({
    mutationFn: () => changeExtension((typed ?? '').trim() || null),
    onSuccess: async () => {
      toasts.done(words.extensionSaved);
      setTyped(undefined);
      await client.invalidateQueries({ queryKey: extensionQuery.queryKey });
    },
    onError: (refused) =>
      toasts.failed(
        (refused instanceof Problem ? refused.errors[0]?.message : undefined) ?? sayProblem(refused, t),
      ),
  });
  return (
    <>
      <Space.Compact>
        <Input
          aria-label={words.extension}
          inputMode="numeric"
          maxLength={10}
          value={typed ?? data?.extension ?? ''}
          disabled={!data}
          style={{ width: 120 }}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        />
        <Button disabled={typed === undefined} loading={save.isPending} onClick={() => save.mutate()}>
          {t.common.save}
        </Button>
      </Space.Compact>
      <p style={{ color: 'var(--zj-text-quiet)', marginBottom: 0 }}>{words.extensionHint}</p>
    </>
  );
}
