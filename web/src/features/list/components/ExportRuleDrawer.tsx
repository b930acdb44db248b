import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { changeExportRule, exportRuleQuery } from '../api/exports';

interface Values {
  rowLimit: number;
  dailyRows: number;
}

/** What may leave the house without asking, and from when on the administrators hear of it. */
export function ExportRuleDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { exporting: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data, error, refetch } = useQuery({ ...exportRuleQuery, enabled: open });
  const submit = async (values: Values, key: string) => {
    if (!data) return;
    client.setQueryData(exportRuleQuery.queryKey, await changeExportRule(data, values, key));
    toasts.done(words.ruleSaved);
  };
  return (
    <FormDrawer<Values>
      open={open}
      title={words.rule}
      loading={!data}
      error={error}
      onRetry={() => refetch()}
      {...(data && { initial: { rowLimit: data.rowLimit, dailyRows: data.dailyRows } })}
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item
        name="rowLimit"
        label={words.rowLimit}
        extra={words.rowLimitHint}
        rules={[{ required: true, message: common.required(words.rowLimit) }]}
      >
        <InputNumber min={0} max={100_000} precision={0} suffix={words.unit} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item
        name="dailyRows"
        label={words.dailyRows}
        rules={[{ required: true, message: common.required(words.dailyRows) }]}
      >
        <InputNumber min={1} max={10_000_000} precision={0} suffix={words.unit} style={{ width: 200 }} />
      </Form.Item>
    </FormDrawer>
  );
}
