import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { type Limits, limitsQuery, saveLimits } from '../../features/care/api/care';
import styles from '../../features/care/components/care.module.css';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';

/** How much a gift may be worth, and how long a key customer may go without care. */
export default function CareSettingsPage() {
  const { data, error, refetch } = useQuery(limitsQuery);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return <Editor key={data.version} limits={data.limits} version={data.version} />;
}

function Editor({ limits, version }: { limits: Limits; version: number }) {
  const t = useTexts();
  const words = t.care.settings;
  const client = useQueryClient();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Limits>();
  const save = async (values: Limits) => {
    setBusy(true);
    try {
      await saveLimits(values, version);
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: limitsQuery.queryKey });
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };
  const number = (name: keyof Limits, label: string, min: number, max: number) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t.common.required(label) }]}>
      <InputNumber min={min} max={max} style={{ width: '100%' }} />
    </Form.Item>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t.common.save}
          </Button>
        }
      />
      <p className={styles.quiet} style={{ maxWidth: 720, marginBottom: 24 }}>
        {words.note}
      </p>
      <Form
        form={form}
        layout="vertical"
        className={styles.settings}
        initialValues={limits}
        disabled={busy}
        onFinish={(values) => void save(values)}
      >
        {number('pieceCap', words.pieceCap, 0, 999999)}
        {number('yearCap', words.yearCap, 0, 999999)}
        {number('careDays', words.careDays, 7, 730)}
      </Form>
    </>
  );
}
