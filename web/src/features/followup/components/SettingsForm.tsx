import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changeSettings, type FollowUpSettings } from '../api/settings';

type Numbers = Exclude<
  keyof FollowUpSettings,
  'serviceAutomatic' | 'absentAutomatic' | 'weeklyReport' | 'callWindows'
>;

const groups: {
  title: 'service' | 'calling' | 'absence' | 'reporting';
  fields: [Numbers, number, number, Unit][];
}[] = [
  {
    title: 'service',
    fields: [
      ['offsetDays', 0, 60, 'unitDays'],
      ['lateWorkingDays', 0, 60, 'unitWorkingDays'],
      ['closingWorkingDays', 1, 250, 'unitWorkingDays'],
    ],
  },
  {
    title: 'calling',
    fields: [
      ['maxAttempts', 1, 20, 'unitDays'],
      ['partialPercent', 1, 100, 'percent'],
      ['dailyLimit', 1, 500, 'unitCalls'],
      ['contactPauseDays', 0, 90, 'unitDays'],
      ['samplePercent', 0, 100, 'percent'],
    ],
  },
  {
    title: 'absence',
    fields: [
      ['absentMonths', 1, 60, 'unitMonths'],
      ['absentPauseMonths', 0, 60, 'unitMonths'],
      ['absentDailyLimit', 1, 500, 'unitCalls'],
    ],
  },
  { title: 'reporting', fields: [['weeklyReportAbove', 1, 100_000, 'unitCalls']] },
];

type Unit = 'unitDays' | 'unitWorkingDays' | 'unitMonths' | 'unitCalls' | 'percent';

export function SettingsForm({ settings, version }: { settings: FollowUpSettings; version: number }) {
  const t = useTexts();
  const words = t.followup.settings;
  const toasts = useToasts();
  const client = useQueryClient();
  const editable = useCan('POLICY_EDIT');
  const [form] = Form.useForm<FollowUpSettings>();
  const hints: Partial<Record<Numbers, string>> = {
    offsetDays: words.offsetDaysHint,
    maxAttempts: words.maxAttemptsHint,
    dailyLimit: words.dailyLimitHint,
    contactPauseDays: words.contactPauseDaysHint,
    samplePercent: t.calling.quality.percentHint,
    weeklyReportAbove: words.weeklyReportAboveHint,
  };
  const save = useMutation({
    mutationFn: (values: FollowUpSettings) => changeSettings(version, values),
    onSuccess: async () => {
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) => {
      if (refused instanceof Problem && refused.errors.length > 0) {
        form.setFields(
          refused.errors.map((it) => ({ name: it.field as keyof FollowUpSettings, errors: [it.message] })),
        );
      } else {
        toasts.failed(sayProblem(refused, t));
      }
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={settings}
      disabled={!editable}
      onFinish={(values) => save.mutate(values)}
      style={{ maxWidth: 560 }}
    >
      {groups.map((group) => (
        <fieldset key={group.title} style={{ margin: '0 0 8px', padding: 0, border: 0 }}>
          <legend style={{ padding: '0 0 8px', fontWeight: 600 }}>{words[group.title]}</legend>
          {group.fields.map(([name, min, max, unit]) => (
            <Form.Item
              key={name}
              name={name}
              label={name === 'samplePercent' ? t.calling.quality.percent : words[name]}
              extra={hints[name]}
              rules={[{ required: true }]}
            >
              <InputNumber
                min={min}
                max={max}
                precision={0}
                suffix={unit === 'percent' ? '%' : words[unit]}
                style={{ width: 180 }}
              />
            </Form.Item>
          ))}
          {group.title === 'calling' && (
            <Form.Item name="callWindows" label={words.callWindows} extra={words.callWindowsHint}>
              <Input maxLength={200} />
            </Form.Item>
          )}
          {group.title === 'service' && (
            <Form.Item name="serviceAutomatic" label={words.serviceAutomatic} valuePropName="checked">
              <Switch />
            </Form.Item>
          )}
          {group.title === 'reporting' && (
            <Form.Item
              name="weeklyReport"
              label={words.weeklyReport}
              extra={words.weeklyReportHint}
              valuePropName="checked"
            >
              <Switch />
            </Form.Item>
          )}
          {group.title === 'absence' && (
            <Form.Item name="absentAutomatic" label={words.absentAutomatic} valuePropName="checked">
              <Switch />
            </Form.Item>
          )}
        </fieldset>
      ))}
      {editable && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t.common.save}
        </Button>
      )}
    </Form>
  );
}
