import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { customerCadenceQuery, endOverride, overrideCadence, type Unit } from '../api/rules';
import styles from './CustomerCadencePanel.module.css';

interface Values {
  off: boolean;
  number: number;
  unit: Unit;
  reason: string;
}

/** How we keep in touch with this customer: the rhythm, the next contacts, what was agreed for this one alone. */
export function CustomerCadencePanel({ id, editable }: { id: string; editable: boolean }) {
  const t = useTexts();
  const words = t.cadence;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const mayEdit = useCan('CUSTOMER_EDIT') && editable;
  const [open, setOpen] = useState(false);
  const { data } = useQuery(customerCadenceQuery(id));
  if (!data) return null;
  const { override } = data;
  const rhythm = data.number && data.unit ? words.every[data.unit](data.number) : undefined;
  const left = override && !override.number;
  const refresh = () => client.invalidateQueries({ queryKey: customerCadenceQuery(id).queryKey });
  const end = async () => {
    try {
      await endOverride(id);
      await refresh();
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  return (
    <section>
      <h2 className={styles.title}>{words.customerTitle}</h2>
      <p className={styles.line}>
        {left ? words.leftAlone : (rhythm ?? words.noRhythm)}
        {data.ruleName && !left && <span className={styles.quiet}> · {data.ruleName}</span>}
      </p>
      <p className={styles.quiet}>
        {words.lastContact(time.day(data.lastContactOn))}
        {data.dueOn && !left && ` · ${words.nextDue(time.day(data.dueOn))}`}
      </p>
      {override && (
        <p className={styles.line}>
          {words.agreed(override.reason)}
          <span className={styles.quiet}>
            {' '}
            {[override.by, time.when(override.at)].filter(Boolean).join(' · ')}
          </span>
        </p>
      )}
      {data.leftAlone.map((it) => (
        <p key={it.ruleName} className={styles.line}>
          {words.leftAloneBy(it.ruleName, time.day(it.on))}
        </p>
      ))}
      {data.next.length > 0 && (
        <ul className={styles.next}>
          {data.next.map((it) => (
            <li key={it.taskId}>
              <Link to={`/calls/${it.taskId}`}>{time.day(it.day)}</Link>{' '}
              <span className={styles.quiet}>
                {[words.channels[it.channel], it.ruleName, it.caller ?? words.nobody]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <div className={`${styles.actions} no-print`}>
          <Button size="small" onClick={() => setOpen(true)}>
            {words.override}
          </Button>
          {override && (
            <Button size="small" onClick={() => void end()}>
              {words.endOverride}
            </Button>
          )}
        </div>
      )}
      <FormDrawer<Values>
        open={open}
        title={words.override}
        onClose={() => setOpen(false)}
        initial={{
          off: left === true,
          number: override?.number ?? data.number ?? 1,
          unit: override?.unit ?? data.unit ?? 'MONTH',
          reason: override?.reason ?? '',
        }}
        onSubmit={async ({ off, number, unit, reason }) => {
          await overrideCadence(id, { reason, ...(!off && { number, unit }) });
          toasts.done(words.overridden);
          await refresh();
        }}
      >
        <Form.Item name="off" label={words.leaveAlone} valuePropName="checked" extra={words.leaveAloneHint}>
          <Switch />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.off !== b.off}>
          {({ getFieldValue }) =>
            !getFieldValue('off') && (
              <div className={styles.span}>
                <Form.Item name="number" label={words.everySo} rules={[{ required: true }]}>
                  <InputNumber min={1} max={1000} precision={0} />
                </Form.Item>
                <Form.Item name="unit" label=" " colon={false}>
                  <Select
                    aria-label={words.fields.unit}
                    style={{ width: 96 }}
                    options={(['DAY', 'WEEK', 'MONTH'] as const).map((it) => ({
                      value: it,
                      label: words.units[it],
                    }))}
                  />
                </Form.Item>
              </div>
            )
          }
        </Form.Item>
        <Form.Item
          name="reason"
          label={words.reason}
          extra={words.reasonHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.reason) }]}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      </FormDrawer>
    </section>
  );
}
