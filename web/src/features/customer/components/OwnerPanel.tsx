import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import type { CustomerView } from '../api/customers';
import { type OwnerPeriod, ownersQuery, returnToPool } from '../api/pool';
import styles from './ConsentPanel.module.css';

interface Props {
  customer: CustomerView;
  /** The customer may be out of sight once it is nobody's. */
  onReturned: () => void;
}

/** Who has the customer and who had it; giving it up. */
export function OwnerPanel({ customer, onReturned }: Props) {
  const t = useTexts();
  const words = t.pool;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [returning, setReturning] = useState(false);
  const { data } = useQuery(ownersQuery(customer.id));
  if (!data || (data.items.length === 0 && !data.poolOpen)) return null;
  return (
    <section>
      <h2 className={styles.title}>{words.owners}</h2>
      {data.returnsOn && <p className={styles.quiet}>{words.willReturn(time.day(data.returnsOn))}</p>}
      <ol className={styles.list}>
        {data.items.map((it) => (
          <Period key={`${it.from}${it.until}${it.employeeId}`} period={it} />
        ))}
      </ol>
      {data.poolOpen && customer.ownerId && customer.editable && mayEdit && (
        <div className={`${styles.actions} no-print`}>
          <Button size="small" onClick={() => setReturning(true)}>
            {words.giveBack}
          </Button>
        </div>
      )}
      <FormDrawer<{ reason: string }>
        open={returning}
        title={words.giveBack}
        submitText={words.giveBack}
        onClose={() => setReturning(false)}
        onSubmit={async ({ reason }) => {
          await returnToPool(customer, reason);
          toasts.done(words.givenBack(customer.name));
          await client.invalidateQueries({ queryKey: ['customers'], refetchType: 'none' });
        }}
        onSaved={onReturned}
      >
        <Alert type="info" showIcon title={words.giveBackHint} style={{ marginBottom: 16 }} />
        <Form.Item
          name="reason"
          label={words.reason}
          extra={words.reasonHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.reason) }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </FormDrawer>
    </section>
  );
}

function Period({ period }: { period: OwnerPeriod }) {
  const { pool: words } = useTexts();
  const time = useTime();
  const from = period.from ? time.when(period.from) : undefined;
  const until = period.until ? time.when(period.until) : undefined;
  return (
    <li>
      <div className={styles.line}>{period.employeeName ?? words.inPool}</div>
      <div className={styles.quiet}>
        {[
          from && until ? words.period(from, until) : from ? words.since(from) : until && words.until(until),
          words.hows[period.how],
          period.reason,
          period.byName && period.byName !== period.employeeName && words.by(period.byName),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}
