import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, AutoComplete, Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { careKey, type Gift, giftsQuery, giveGift, limitsQuery, recipientsQuery } from '../api/care';
import styles from './care.module.css';

interface Values {
  customerId?: string;
  contactPersonId?: string | null;
  item?: string;
  amount?: number | null;
  occasion?: string;
  day?: string | null;
  reason?: string | null;
  liked?: string | null;
}

interface Props {
  open: boolean;
  onClose: () => void;
  customerId?: string | undefined;
  occasion?: string | undefined;
  customerField?: ReactNode;
}

/** Something small, simple and of use; above the limit it says who has to agree before one goes to buy it. */
export function GiftDrawer({ open, onClose, customerId, occasion, customerField }: Props) {
  const { care: words } = useTexts();
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<Values, Gift>
      open={open}
      title={words.give}
      onClose={onClose}
      initial={{
        ...(customerId && { customerId }),
        ...(occasion && { occasion }),
        day: time.today(),
      }}
      draft={`gift.${customerId ?? ''}`}
      onSubmit={async (values, key) => {
        const saved = await giveGift(
          {
            customerId: values.customerId ?? customerId ?? '',
            contactPersonId: values.contactPersonId ?? null,
            item: values.item ?? '',
            amount: values.amount ?? 0,
            occasion: values.occasion ?? '',
            day: values.day ?? '',
            reason: values.reason ?? null,
            liked: values.liked ?? null,
          },
          key,
        );
        await client.invalidateQueries({ queryKey: careKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        await client.invalidateQueries({ queryKey: ['approvals'] });
        return saved;
      }}
      onSaved={(saved) => toasts.done(saved.status === 'ASKED' ? words.sentIn : words.saved)}
    >
      {(form) => <Fields form={form} customerId={customerId} customerField={customerField} />}
    </FormDrawer>
  );
}

interface FieldsProps {
  form: FormInstance<Values>;
  customerId: string | undefined;
  customerField: ReactNode;
}

function Fields({ form, customerId, customerField }: FieldsProps) {
  const { common, care: words } = useTexts();
  const chosen = Form.useWatch('customerId', form) ?? customerId;
  const person = Form.useWatch('contactPersonId', form);
  const amount = Form.useWatch('amount', form) ?? 0;
  const day = Form.useWatch('day', form);
  const { data: whom } = useQuery({ ...recipientsQuery(chosen ?? ''), enabled: Boolean(chosen) });
  const { data: had } = useQuery({ ...giftsQuery(chosen ?? ''), enabled: Boolean(chosen) });
  const { data: kept } = useQuery(limitsQuery);
  const limits = had?.limits ?? kept?.limits;
  const gifts = (had?.gifts ?? []).filter((it) => (it.contactPersonId ?? null) === (person ?? null));
  const before = gifts
    .filter((it) => it.day.slice(0, 4) === day?.slice(0, 4))
    .filter((it) => ['ASKED', 'RETURNED', 'AGREED', 'GIVEN'].includes(it.status))
    .reduce((sum, it) => sum + it.amount, 0);
  const above =
    limits && (amount > limits.pieceCap || (amount > 0 && before + amount > limits.yearCap))
      ? limits
      : undefined;
  const declines = gifts.some((it) => it.status === 'DECLINED');
  const liked = gifts.map((it) => it.liked).filter(Boolean);
  const required = (label: string) => [{ required: true, message: common.required(label) }];
  return (
    <>
      {!customerId && (
        <Form.Item name="customerId" label={words.customer} rules={required(words.customer)}>
          {customerField}
        </Form.Item>
      )}
      {whom && whom.people.length > 0 && (
        <Form.Item
          name="contactPersonId"
          label={words.toWhom}
          rules={whom.organization ? required(words.toWhom) : []}
        >
          <Select allowClear={!whom.organization} options={whom.people} />
        </Form.Item>
      )}
      {declines && <Alert type="error" showIcon title={words.declines} style={{ marginBottom: 16 }} />}
      {liked.length > 0 && <p className={styles.quiet}>{words.likedBefore(liked.slice(0, 3).join('；'))}</p>}
      <Form.Item
        name="item"
        label={words.item}
        extra={words.itemHint}
        rules={[{ required: true, whitespace: true, message: common.required(words.item) }]}
      >
        <Input maxLength={200} placeholder={words.itemPlaceholder} autoComplete="off" />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="amount" label={words.amount} extra={words.favour} rules={required(words.amount)}>
          <InputNumber min={0} max={999999} precision={2} prefix="¥" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="day" label={words.day} rules={required(words.day)}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item
        name="occasion"
        label={words.occasion}
        rules={[{ required: true, whitespace: true, message: common.required(words.occasion) }]}
      >
        <AutoComplete options={words.occasions.map((value) => ({ value }))} maxLength={100} />
      </Form.Item>
      {above && (
        <>
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 16 }}
            title={
              amount > above.pieceCap
                ? words.abovePiece(above.pieceCap)
                : words.aboveYear(above.yearCap, before)
            }
            description={whom?.organization ? words.complianceDecides : words.superiorDecides}
          />
          <Form.Item
            name="reason"
            label={words.reason}
            rules={[{ required: true, whitespace: true, message: common.required(words.reason) }]}
          >
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        </>
      )}
      <Form.Item name="liked" label={words.liked}>
        <Input maxLength={500} placeholder={words.likedPlaceholder} autoComplete="off" />
      </Form.Item>
    </>
  );
}
