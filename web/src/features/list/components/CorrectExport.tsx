import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { correctExport, exportQuery, exportsTopic } from '../api/exports';
import { ExportFields, type ExportValues } from './ExportFields';

/** What was returned is put right before it is sent in again. */
export function CorrectExport({ id }: { id: string }) {
  const { exporting: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...exportQuery(id), enabled: open });
  const submit = async ({ purpose, whole = false }: ExportValues, key: string) => {
    if (!data) return;
    const { list, q, filter, sort, columns, format } = data;
    await correctExport(
      data,
      { list, q: q ?? null, filter: filter ?? null, sort: sort ?? null, columns, format, whole, purpose },
      key,
    );
    await Promise.all([
      client.invalidateQueries({ queryKey: [exportsTopic] }),
      client.invalidateQueries({ queryKey: ['approvals'] }),
    ]);
    toasts.done(words.corrected);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.correct}</Button>
      <FormDrawer<ExportValues>
        open={open}
        title={words.correct}
        submitText={common.save}
        loading={!data}
        error={error}
        onRetry={() => refetch()}
        {...(data && { initial: { purpose: data.purpose ?? '', whole: data.whole } })}
        onClose={() => setOpen(false)}
        onSubmit={submit}
      >
        <ExportFields />
      </FormDrawer>
    </>
  );
}
