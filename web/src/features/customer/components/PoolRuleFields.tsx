import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber, Switch } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changeRule, type PoolRule, type PoolRuleForm, rulesQuery } from '../api/pool';
import styles from './PoolRuleFields.module.css';

type Numbers = Exclude<keyof PoolRuleForm, 'active'>;

const fields: [Numbers, number, number, 'unitCustomers' | 'unitDays'][] = [
  ['dailyClaims', 1, 1000, 'unitCustomers'],
  ['capacity', 1, 100_000, 'unitCustomers'],
  ['idleDays', 1, 3650, 'unitDays'],
  ['warningDays', 0, 3649, 'unitDays'],
  ['barredDays', 0, 3650, 'unitDays'],
];

/** The pool of one kind of customer. */
export function PoolRuleFields({ rule }: { rule: PoolRule }) {
  const t = useTexts();
  const words = t.pool.rules;
  const kind = t.customer.kinds[rule.kind];
  const toasts = useToasts();
  const client = useQueryClient();
  const [form] = Form.useForm<PoolRuleForm>();
  const active = Form.useWatch('active', form) ?? rule.active;
  const hints: Partial<Record<Numbers, string>> = {
    capacity: words.capacityHint,
    idleDays: words.idleHint,
    warningDays: words.warningHint,
  };
  const save = useMutation({
    mutationFn: (values: PoolRuleForm) => changeRule(rule, values),
    onSuccess: async () => {
      toasts.done(words.saved(kind));
      await client.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
    onError: (refused) => {
      if (refused instanceof Problem && refused.errors.length > 0) {
        form.setFields(
          refused.errors.map((it) => ({ name: it.field as keyof PoolRuleForm, errors: [it.message] })),
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
      initialValues={rule}
      className={styles.rule}
      onFinish={(values) => save.mutate(values)}
    >
      <div className={styles.head}>
        <h2>{kind}</h2>
        <Form.Item name="active" valuePropName="checked" noStyle>
          <Switch aria-label={`${kind} ${words.active}`} />
        </Form.Item>
        <span>{words.active}</span>
      </div>
      {!active && <p className={styles.quiet}>{words.off}</p>}
      <div className={styles.fields}>
        {fields.map(([name, min, max, unit]) => (
          <Form.Item
            key={name}
            name={name}
            label={words[name]}
            extra={hints[name]}
            rules={[{ required: true, message: t.common.required(words[name]) }]}
          >
            <InputNumber min={min} max={max} precision={0} suffix={words[unit]} style={{ width: 160 }} />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t.common.save}
      </Button>
    </Form>
  );
}
