import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, type FormInstance, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { DayField } from '../../../ui/DayField';
import { Facts } from '../../../ui/Facts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type Case, caseQuery, changeCase, closeCase, loyaltyKey } from '../api/loyalty';
import styles from './loyalty.module.css';
import { ReasonSelect } from './ReasonSelect';

interface Values {
  reason?: Case['reason'];
  source?: Case['source'];
  problem?: string | null;
  remedy?: string | null;
  remedyDue?: string | null;
}

interface Props {
  id: string | null;
  onClose: () => void | Promise<void>;
}

/** Why somebody was lost, what the problem was and what is done; it ends with a remedy or with a reason for none. */
export function CaseDrawer({ id, onClose }: Props) {
  const { loyalty: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data, error, refetch } = useQuery({ ...caseQuery(id ?? ''), enabled: id !== null });
  const open = data?.outcome === 'OPEN' && data.editable;
  const saved = async (found: Case) => {
    client.setQueryData(caseQuery(found.id).queryKey, found);
    await client.invalidateQueries({ queryKey: loyaltyKey });
    await client.invalidateQueries({ queryKey: ['lists'] });
    await client.invalidateQueries({ queryKey: ['churn-cases'] });
  };
  return (
    <FormDrawer<Values>
      open={id !== null}
      title={words.cases.drawer}
      onClose={onClose}
      loading={!data}
      error={error}
      onRetry={() => refetch()}
      initial={{
        reason: data?.reason ?? null,
        source: data?.source ?? 'SURVEY',
        problem: data?.problem ?? null,
        remedy: data?.remedy ?? null,
        remedyDue: data?.remedyDue ?? null,
      }}
      onSubmit={async (values) => {
        if (!data || !open) return;
        await saved(await changeCase(data, sent(values)));
        toasts.done(words.cases.saved);
      }}
    >
      {(form) =>
        data && (
          <>
            <About found={data} />
            <Fields disabled={!open} />
            {open && <Closing found={data} form={form} onSaved={saved} onClose={onClose} />}
          </>
        )
      }
    </FormDrawer>
  );
}

const sent = (values: Values) => ({
  reason: values.reason ?? null,
  source: values.reason ? (values.source ?? null) : null,
  problem: values.problem ?? null,
  remedy: values.remedy ?? null,
  remedyDue: values.remedy ? (values.remedyDue ?? null) : null,
});

function About({ found }: { found: Case }) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  const day = (at: string) => time.day(todayIn(time.zone, at));
  return (
    <div style={{ marginBottom: 16 }}>
      <p className={styles.line}>
        <strong>{found.customerName}</strong>
        <Tag tone={found.outcome === 'OPEN' ? 'due' : 'done'}>
          {words.cases.outcomes[found.outcome as keyof typeof words.cases.outcomes]}
        </Tag>
        <Link to={`/customers/${found.customerId}`}>{words.cases.toCustomer}</Link>
      </p>
      <Facts
        facts={[
          [words.cases.rule, words.rules[found.rule]],
          [words.cases.detected, day(found.detectedAt)],
          [words.cases.lastPaid, found.lastPaidOn ? time.day(found.lastPaidOn) : '—'],
          [
            words.cases.loss,
            found.lossValue === undefined || found.lossValue === null
              ? '—'
              : words.cases.yuan(found.lossValue.toLocaleString()),
          ],
        ]}
      />
      <p className={styles.quiet}>
        {[
          found.outcome === 'OPEN' && words.cases.dueOn(time.day(found.dueOn)),
          found.closedAt &&
            found.closedByName &&
            words.cases.closedBy(found.closedByName, day(found.closedAt)),
          found.noActionReason,
          found.wonBackAt && words.cases.wonBack(day(found.wonBackAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Fields({ disabled }: { disabled: boolean }) {
  const { loyalty: words } = useTexts();
  return (
    <>
      <Form.Item name="reason" label={words.cases.reason}>
        <ReasonSelect allowClear disabled={disabled} />
      </Form.Item>
      <Form.Item name="source" label={words.cases.source}>
        <Select
          disabled={disabled}
          options={Object.entries(words.cases.sources).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="problem" label={words.cases.problem} extra={words.cases.problemHint}>
        <Input.TextArea disabled={disabled} maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="remedy" label={words.cases.remedy}>
        <Input.TextArea disabled={disabled} maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      {!disabled && (
        <Form.Item name="remedyDue" label={words.cases.remedyDue}>
          <DayField />
        </Form.Item>
      )}
    </>
  );
}

interface ClosingProps {
  found: Case;
  form: FormInstance<Values>;
  onSaved: (found: Case) => Promise<void>;
  onClose: () => void | Promise<void>;
}

function Closing({ found, form, onSaved, onClose }: ClosingProps) {
  const t = useTexts();
  const words = t.loyalty.cases;
  const toasts = useToasts();
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = async (outcome: 'REMEDIED' | 'NO_ACTION') => {
    setBusy(true);
    try {
      const kept = await changeCase(found, sent(form.getFieldsValue()));
      await onSaved(kept);
      await onSaved(await closeCase(kept, kept.version, { outcome, reason: why }));
      toasts.done(words.closed);
      await onClose();
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button loading={busy} onClick={() => void close('REMEDIED')}>
          {words.close}
        </Button>
        <Button onClick={() => setWhy(why === null ? '' : null)}>{words.noAction}</Button>
      </div>
      {why !== null && (
        <div style={{ marginTop: 12 }}>
          <Input.TextArea
            aria-label={words.whyNot}
            placeholder={words.whyNot}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
            autoSize={{ minRows: 2 }}
          />
          <div className={styles.buttons}>
            <Button loading={busy} disabled={why.trim() === ''} onClick={() => void close('NO_ACTION')}>
              {t.common.save}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
