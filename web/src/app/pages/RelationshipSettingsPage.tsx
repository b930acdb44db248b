import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import {
  type RelationshipSettings,
  saveSettings,
  settingsQuery,
} from '../../features/relationship/api/settings';
import styles from '../../features/relationship/components/levels.module.css';
import { Problem, sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { fieldPath } from '../../ui/FormDrawer';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';

/** What is usual, and by what warmth is worked out. */
export default function RelationshipSettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return <Editor key={data.version} settings={data.settings} version={data.version} />;
}

function Editor({ settings, version }: { settings: RelationshipSettings; version: number }) {
  const t = useTexts();
  const words = t.relationship;
  const client = useQueryClient();
  const toasts = useToasts();
  const [form] = Form.useForm<RelationshipSettings>();
  const [busy, setBusy] = useState(false);

  const save = async (values: RelationshipSettings) => {
    setBusy(true);
    try {
      await saveSettings(values, version);
      toasts.done(words.settings.saved);
      await client.invalidateQueries({ queryKey: ['relationships'] });
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
    } catch (refused) {
      const errors = refused instanceof Problem ? refused.errors : [];
      form.setFields(errors.map((it) => ({ name: fieldPath(it.field) as never, errors: [it.message] })));
      if (errors.length === 0) toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };

  const number = (name: (string | number)[], label: string, suffix?: string, step = 1) => (
    <Form.Item
      key={name.join()}
      name={name}
      label={label}
      rules={[{ required: true, message: t.common.required(label) }]}
    >
      <InputNumber min={0} step={step} {...(suffix && { suffix })} style={{ width: '100%' }} />
    </Form.Item>
  );
  const many = (name: string, names: Record<string, string>, suffix?: string, step?: number) => (
    <div className={styles.numbers}>
      {Object.entries(names).map(([key, label]) => number([name, key], label, suffix, step))}
    </div>
  );

  return (
    <>
      <PageHeader
        title={words.settings.title}
        actions={
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t.common.save}
          </Button>
        }
      />
      <p className={styles.quiet} style={{ maxWidth: 720, marginBottom: 24 }}>
        {words.settings.note}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={settings}
        disabled={busy}
        style={{ maxWidth: 880 }}
        onFinish={(values) => void save(values)}
      >
        <h2 className={styles.title}>{words.settings.normTitle}</h2>
        <div className={styles.numbers}>
          {number(['normAcquaintance'], words.levels.ACQUAINTANCE, '%')}
          {number(['normFriend'], words.levels.FRIEND, '%')}
          {number(['normConfidantFrom'], words.settings.confidantFrom, '%')}
          {number(['normConfidantTo'], words.settings.confidantTo, '%')}
        </div>
        <div className={styles.numbers}>
          {number(['meetSuccessorDays'], words.settings.successor, words.settings.days)}
        </div>
        <h2 className={styles.title}>{words.settings.warmthTitle}</h2>
        <div className={styles.numbers}>{number(['warmFrom'], words.settings.warmFrom, undefined, 0.5)}</div>
        <h3 className={styles.small}>{words.settings.halfLife}</h3>
        {many('halfLifeDays', words.levels, words.settings.days)}
        <h3 className={styles.small}>{words.settings.channels}</h3>
        {many('channelWeights', words.channels, undefined, 0.5)}
        <h3 className={styles.small}>{words.settings.functions}</h3>
        {many('functionFactors', words.functionNames, undefined, 0.1)}
        <h3 className={styles.small}>{words.settings.responses}</h3>
        {many('responseFactors', words.responses, undefined, 0.1)}
      </Form>
    </>
  );
}
