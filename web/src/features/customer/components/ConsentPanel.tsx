import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import {
  type ConsentForm,
  type ConsentStatus,
  type CustomerView,
  leaveAlone,
  liftBlock,
  recordConsent,
} from '../api/customers';
import styles from './ConsentPanel.module.css';

const tones: Record<ConsentStatus, Tone> = { GRANTED: 'done', REFUSED: 'overdue', WITHDRAWN: 'overdue' };

type BlockForm = Parameters<typeof leaveAlone>[1];

/** What the customer agreed to, refused, or asks to be spared. */
export function ConsentPanel({ customer }: { customer: CustomerView }) {
  const t = useTexts();
  const words = t.customer;
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const mayRecord = useCan('CONSENT_RECORD');
  const mayCall = useCan('FOLLOW_UP_CALL');
  const [asking, setAsking] = useState<Partial<ConsentForm> | null>(null);
  const [blocking, setBlocking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['customers'] });

  const lift = async (id: string) => {
    try {
      await liftBlock(customer.id, id);
      toasts.done(words.lifted);
      await refresh();
    } catch (error) {
      toasts.failed(sayProblem(error, t));
    }
  };

  return (
    <section>
      <h2 className={styles.title}>{words.consentTitle}</h2>
      {customer.consents.length === 0 && <p className={styles.quiet}>{words.consentNone}</p>}
      <ul className={styles.list}>
        {customer.consents.map((consent) => (
          <li key={consent.id}>
            <div className={styles.line}>
              {words.purposes[consent.purpose]} · {words.channels[consent.channel]}
              <Tag tone={tones[consent.status]}>{words.statuses[consent.status]}</Tag>
            </div>
            <div className={styles.quiet}>
              {[
                time.when(consent.at),
                consent.evidence,
                consent.textVersion && t.privacy.version(consent.textVersion),
                consent.operatorName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {consent.status === 'GRANTED' && (mayRecord || mayCall) && (
              <Button
                type="link"
                size="small"
                className={`${styles.inline} no-print`}
                onClick={() =>
                  setAsking({ purpose: consent.purpose, channel: consent.channel, status: 'WITHDRAWN' })
                }
              >
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
        {customer.doNotContact.map((block) => (
          <li key={block.id}>
            <div className={styles.line}>
              <Tag tone="overdue">{words.leftAlone(words.channels[block.channel])}</Tag>
              {mayRecord && (
                <Button type="link" size="small" className="no-print" onClick={() => void lift(block.id)}>
                  {words.lift}
                </Button>
              )}
            </div>
            <div className={styles.quiet}>
              {[block.reason, block.until ? `${words.until} ${time.when(block.until)}` : words.untilLifted]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      {(mayRecord || mayCall) && (
        <div className={`${styles.actions} no-print`}>
          <Button
            size="small"
            onClick={() =>
              setAsking({
                purpose: 'SERVICE_FOLLOW_UP',
                channel: 'PHONE',
                status: mayRecord ? 'GRANTED' : 'REFUSED',
              })
            }
          >
            {words.recordConsent}
          </Button>
          <Button size="small" onClick={() => setBlocking(true)}>
            {words.leaveAlone}
          </Button>
        </div>
      )}
      <FormDrawer<ConsentForm>
        open={asking !== null}
        title={words.recordConsent}
        onClose={() => setAsking(null)}
        initial={asking ?? {}}
        onSubmit={async (values, key) => {
          await recordConsent(customer.id, values, key);
          toasts.done(words.consentSaved);
          await refresh();
        }}
      >
        <Form.Item name="purpose" label={words.purpose} rules={[{ required: true }]}>
          <Select options={Object.entries(words.purposes).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="channel" label={words.channel} rules={[{ required: true }]}>
          <Select options={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="status" label={words.consent} rules={[{ required: true }]}>
          <Radio.Group
            optionType="button"
            options={(['GRANTED', 'REFUSED', 'WITHDRAWN'] as const)
              .filter((value) => mayRecord || value !== 'GRANTED')
              .map((value) => ({ value, label: words.statuses[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={words.evidence}
          extra={words.evidenceHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.evidence) }]}
        >
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      </FormDrawer>
      <FormDrawer<BlockForm>
        open={blocking}
        title={words.leaveAlone}
        onClose={() => setBlocking(false)}
        initial={{ channel: 'PHONE' }}
        onSubmit={async (values, key) => {
          await leaveAlone(customer.id, { channel: values.channel, reason: values.reason || null }, key);
          toasts.done(words.blocked);
          await refresh();
        }}
      >
        <Form.Item name="channel" label={words.channel} rules={[{ required: true }]}>
          <Select options={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="reason" label={words.reason}>
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      </FormDrawer>
    </section>
  );
}
