import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { dateFieldsQuery } from '../api/dateFields';
import type { RuleForm, Trigger } from '../api/rules';
import { LadderField } from './LadderField';
import styles from './RuleFields.module.css';

const channels = ['PHONE', 'WECHAT', 'VISIT', 'EMAIL', 'SMS', 'POST'] as const;
const assignees = ['OWNER', 'LEAST_LOADED', 'ROUND_ROBIN'] as const;
const purposes = ['SERVICE_FOLLOW_UP', 'MARKETING'] as const;
const tracks = ['DEVELOPMENT', 'MAINTENANCE'] as const;
const units = ['DAY', 'WEEK', 'MONTH'] as const;

interface Props {
  triggers: Trigger[];
  language: string;
  /** Conditions on a list belong to another feature, and so do people. */
  audience: (list: string) => ReactNode;
  people: ReactNode;
  /** And so do questionnaires; which one is usual for a kind of contact. */
  questionnaire: ReactNode;
  usualQuestionnaire: (targetType: string) => string;
}

/** The five steps of a rule: whom, when, how, who, how long. */
export function RuleFields(props: Props) {
  const { triggers, language, audience, people, questionnaire, usualQuestionnaire } = props;
  const t = useTexts();
  const words = t.cadence;
  const form = Form.useFormInstance<RuleForm>();
  const kind = Form.useWatch('triggerKind', form);
  const list = Form.useWatch('list', form);
  const channel = Form.useWatch('channel', form);
  const assignee = Form.useWatch('assignee', form);
  const trigger = triggers.find((it) => it.kind === kind);
  const asksDate = trigger?.asks.includes('DATE_FIELD') === true;
  const dates = useQuery({
    ...dateFieldsQuery(list ?? '', language),
    enabled: asksDate && list !== undefined,
  });
  const title = (name: string | undefined) =>
    (name && (words.lists as Record<string, string>)[name]) ?? name ?? '';
  const chooseTrigger = (next: string) => {
    const chosen = triggers.find((it) => it.kind === next);
    if (!chosen) return;
    form.setFieldsValue({ questionnaire: usualQuestionnaire(chosen.targetType), field: null });
    if (!chosen.lists.includes(list)) form.setFieldsValue({ list: chosen.lists[0] ?? list, filter: null });
  };
  return (
    <>
      <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" placeholder={words.nameExample} />
      </Form.Item>
      <Form.Item name="track" label={words.track} extra={words.trackHint}>
        <Radio.Group
          optionType="button"
          options={tracks.map((it) => ({ value: it, label: words.tracks[it] }))}
        />
      </Form.Item>
      <Step at={1} title={words.steps.when}>
        <Form.Item name="triggerKind" label={words.trigger} rules={[{ required: true }]}>
          <Select
            options={triggers.map((it) => ({ value: it.kind, label: it.name }))}
            onChange={chooseTrigger}
          />
        </Form.Item>
        {asksDate && (
          <Form.Item name="field" label={words.date} extra={words.dateHint} rules={[{ required: true }]}>
            <Select
              loading={dates.isPending}
              options={(dates.data ?? []).map((it) => ({ value: it.key, label: it.name }))}
            />
          </Form.Item>
        )}
        {trigger?.asks.includes('FESTIVAL') && (
          <Form.Item name="field" label={words.festival} rules={[{ required: true }]}>
            <Select options={trigger.festivals.map((it) => ({ value: it.code, label: it.name }))} />
          </Form.Item>
        )}
        <div className={styles.line}>
          <Form.Item
            name="number"
            label={
              kind === 'INTERVAL'
                ? words.everySo
                : trigger?.nature === 'FORESEEN'
                  ? words.before
                  : words.after
            }
            rules={[{ required: true }]}
          >
            <InputNumber min={trigger?.nature === 'STANDING' ? 1 : 0} max={1000} precision={0} />
          </Form.Item>
          <Form.Item name="unit" label=" " colon={false}>
            <Select
              aria-label={words.fields.unit}
              options={units.map((it) => ({ value: it, label: words.units[it] }))}
              style={{ width: 96 }}
            />
          </Form.Item>
        </div>
        {trigger?.asks.includes('YEARLY') && (
          <Form.Item name="yearly" label={words.yearly} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        <p className={styles.quiet}>{trigger && words.natures[trigger.nature]}</p>
        {(kind === 'BIRTHDAY' || kind === 'CONTACT_BIRTHDAY') && (
          <p className={styles.quiet}>{words.birthdayHint}</p>
        )}
      </Step>
      <Step at={2} title={words.steps.whom}>
        {(trigger?.lists.length ?? 0) > 1 && (
          <Form.Item name="list" label={words.list}>
            <Radio.Group
              options={(trigger?.lists ?? []).map((it) => ({ value: it, label: title(it) }))}
              onChange={() => form.setFieldsValue({ filter: null, field: null })}
            />
          </Form.Item>
        )}
        <Form.Item name="list" hidden noStyle>
          <Input />
        </Form.Item>
        <Form.Item name="filter" label={words.audienceOf(title(list))} extra={words.audienceHint}>
          {audience(list ?? 'customers')}
        </Form.Item>
      </Step>
      <Step at={3} title={words.steps.how}>
        <Form.Item name="channel" label={words.channel}>
          <Select options={channels.map((it) => ({ value: it, label: words.channels[it] }))} />
        </Form.Item>
        <Form.Item name="purpose" label={words.purpose} extra={words.purposeHint}>
          <Select options={purposes.map((it) => ({ value: it, label: words.purposes[it] }))} />
        </Form.Item>
        <Form.Item name="questionnaire" label={words.questionnaire}>
          {questionnaire}
        </Form.Item>
        {channel !== undefined && channel !== 'PHONE' && channel !== 'VISIT' && (
          <Form.Item name="message" label={words.message} extra={words.messageHint}>
            <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        )}
      </Step>
      <Step at={4} title={words.steps.who}>
        <Form.Item name="assignee" label={words.assignee} extra={words.assigneeHint}>
          <Select options={assignees.map((it) => ({ value: it, label: words.assignees[it] }))} />
        </Form.Item>
        <Form.Item
          name="people"
          label={assignee === 'OWNER' ? words.peopleElse : words.people}
          extra={words.peopleHint}
        >
          {people}
        </Form.Item>
      </Step>
      <Step at={5} title={words.steps.howLong}>
        <Form.Item
          name="openDays"
          label={words.openDays}
          extra={words.openDaysHint}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} max={120} precision={0} suffix={words.workingDays} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="withinPause"
          label={words.withinPause}
          extra={words.withinPauseHint}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <LadderField />
        <Form.Item name="holdOutPercent" label={words.holdOut} extra={words.holdOutHint}>
          <InputNumber min={0} max={50} precision={0} suffix="%" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="place" label={words.place} extra={words.placeHint} rules={[{ required: true }]}>
          <InputNumber min={1} max={999} precision={0} style={{ width: 160 }} />
        </Form.Item>
      </Step>
    </>
  );
}

function Step({ at, title, children }: { at: number; title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.step}>
      <legend>
        <span>{at}</span>
        {title}
      </legend>
      {children}
    </fieldset>
  );
}
