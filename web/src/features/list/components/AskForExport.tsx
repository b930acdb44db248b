import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { askForExport, type Export, exportRuleQuery, exportsTopic } from '../api/exports';
import type { RowsWanted } from '../api/lists';
import { ExportFields, type ExportValues } from './ExportFields';

export interface Wish {
  format: Export['format'];
  whole: boolean;
}

interface Props {
  list: string;
  title: string;
  wanted: RowsWanted;
  /** Absent while nothing is asked for. */
  wish: Wish | null;
  onClose: () => void;
}

/** A file that somebody has to agree to: what for, and the request is on its way. */
export function AskForExport({ list, title, wanted, wish: asked, onClose }: Props) {
  const wish = useKept(asked);
  const { exporting: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data: rule } = useQuery({ ...exportRuleQuery, enabled: asked !== null });
  if (!wish) return null;
  const submit = async ({ purpose, whole = false }: ExportValues, key: string) => {
    const { columns, ...narrowed } = wanted;
    const sent = await askForExport(
      {
        list,
        ...narrowed,
        columns: columns ? columns.split(',') : [],
        format: wish.format,
        whole,
        purpose,
      },
      key,
    );
    await Promise.all([
      client.invalidateQueries({ queryKey: [exportsTopic] }),
      client.invalidateQueries({ queryKey: ['approvals'] }),
    ]);
    toasts.done(sent.status === 'ASKED' ? words.sent : words.making);
  };
  return (
    <FormDrawer<ExportValues>
      key={`${wish.format}${wish.whole}`}
      open={asked !== null}
      title={`${words.ask} · ${title}`}
      submitText={words.send}
      initial={{ whole: wish.whole }}
      onClose={onClose}
      onSubmit={submit}
      draft={`export.${list}`}
    >
      <Alert
        style={{ marginBottom: 16 }}
        type="info"
        showIcon
        {...(wish.whole || !rule
          ? { title: words.askHint }
          : { title: words.over(sayNumber(rule.rowLimit)), description: words.askHint })}
      />
      <ExportFields />
    </FormDrawer>
  );
}
