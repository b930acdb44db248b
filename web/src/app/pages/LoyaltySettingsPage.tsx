import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type LoyaltySettings, saveSettings, settingsQuery } from '../../features/loyalty/api/settings';
import styles from '../../features/loyalty/components/loyalty.module.css';
import { Problem, sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { fieldPath } from '../../ui/FormDrawer';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';

/** By what loyalty is measured, who is loyal and who is lost, and what the stages are called. */
export default function LoyaltySettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return <Editor key={data.version} settings={data.settings} version={data.version} />;
}

function Editor({ settings, version }: { settings: LoyaltySettings; version: number }) {
  const t = useTexts();
  const words = t.loyalty.settings;
  const client = useQueryClient();
  const toasts = useToasts();
  const [form] = Form.useForm<LoyaltySettings>();
  const [busy, setBusy] = useState(false);

  const save = async (values: LoyaltySettings) => {
    setBusy(true);
    try {
      await saveSettings(values, version);
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: ['loyalty'] });
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
    } catch (refused) {
      const errors = refused instanceof Problem ? refused.errors : [];
      form.setFields(errors.map((it) => ({ name: fieldPath(it.field) as never, errors: [it.message] })));
      if (errors.length === 0) toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };

  const number = (name: string | string[], label: string, suffix?: string, step = 1) => (
    <Form.Item
      key={String(name)}
      name={name}
      label={label}
      rules={[{ required: true, message: t.common.required(label) }]}
    >
      <InputNumber min={0} step={step} {...(suffix && { suffix })} style={{ width: '100%' }} />
    </Form.Item>
  );
  const choice = (name: string, label: string, names: Record<string, string>) => (
    <Form.Item name={name} label={label} style={{ maxWidth: 360 }}>
      <Select options={Object.entries(names).map(([value, said]) => ({ value, label: said }))} />
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
        initialValues={settings}
        disabled={busy}
        style={{ maxWidth: 880 }}
        onFinish={(values) => void save(values)}
      >
        <h2 className={styles.title}>{words.weights}</h2>
        <div className={styles.numbers}>
          {Object.entries(t.loyalty.parts).map(([part, label]) =>
            number(['weights', part], label, undefined, 0.05),
          )}
        </div>
        <h2 className={styles.title}>{words.limits}</h2>
        <div className={styles.numbers}>
          {number('expectedVisits', words.expectedVisits, words.times, 0.5)}
          {number('loyalFrom', words.loyalFrom)}
          {number('loyalPurchases', words.loyalPurchases, words.times)}
          {number('loyalWithinMonths', words.loyalWithinMonths, words.months)}
          {number('loyalUntil', words.loyalUntil)}
          {number('loyalPatienceMonths', words.loyalPatienceMonths, words.months)}
          {number('lostMonths', words.lostMonths, words.months)}
          {number('lifelongYears', words.lifelongYears, words.years)}
        </div>
        <h2 className={styles.title}>{words.loss}</h2>
        <div className={styles.numbers}>
          {number('marginPercent', words.marginPercent, '%')}
          {number('retention', words.retention, undefined, 0.05)}
          {number('discount', words.discount, undefined, 0.01)}
          {number('lossYears', words.lossYears, words.years)}
          {number('remedyDays', words.remedyDays, words.days)}
        </div>
        <h2 className={styles.title}>{words.words}</h2>
        {choice('wording', words.wording, words.wordings)}
        {choice('strategy', words.strategy, words.strategies)}
      </Form>
    </>
  );
}
