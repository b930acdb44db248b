import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, TimePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { changePromise, givePromise, type Promised, promiseQuery, promisesKey } from '../api/promises';
import styles from './promise.module.css';

interface Values {
  customerId?: string;
  contactPersonId?: string | null;
  expectation?: string | null;
  text?: string;
  dueOn?: string | null;
  dueTime?: string | null;
  ownerId?: string | null;
}

interface Props {
  open: boolean;
  onClose: () => void;
  customerId?: string | undefined;
  /** One that is corrected; its day moves elsewhere. */
  promise?: Promised | undefined;
  values?: Values;
  customerField?: ReactNode;
  ownerField?: ReactNode;
  onSaved?: (promise: Promised) => void;
}

/** First what the customer expects, then what we say, and always until when. */
export function PromiseDrawer(props: Props) {
  const { open, onClose, customerId, promise, values, customerField, ownerField, onSaved } = props;
  const { common, promise: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const required = (label: string) => [{ required: true, message: common.required(label) }];
  return (
    <FormDrawer<Values, Promised>
      open={open}
      title={promise ? words.edit : words.give}
      onClose={onClose}
      initial={
        promise
          ? {
              contactPersonId: promise.contactPersonId ?? null,
              expectation: promise.expectation ?? null,
              text: promise.text,
              ownerId: promise.ownerId,
            }
          : { ...(customerId && { customerId }), ...values }
      }
      draft={`promise.${promise?.id ?? `${customerId ?? ''}${values?.text ?? ''}`}`}
      onSubmit={async (typed, key) => {
        const said = { expectation: typed.expectation ?? null, text: typed.text ?? '' };
        const saved = promise
          ? await changePromise(promise, {
              ...said,
              contactPersonId: promise.contactPersonId ?? null,
              ownerId: typed.ownerId ?? promise.ownerId,
            })
          : await givePromise(
              {
                ...said,
                customerId: typed.customerId ?? customerId ?? '',
                contactPersonId: values?.contactPersonId ?? null,
                dueOn: typed.dueOn ?? '',
                dueTime: typed.dueTime ?? null,
                ownerId: typed.ownerId ?? null,
                sourceType: null,
                sourceId: null,
              },
              key,
            );
        client.setQueryData(promiseQuery(saved.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: promisesKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        toasts.done(promise ? words.changed : words.given(saved.customerName));
        return saved;
      }}
      onSaved={onSaved}
      {...(promise && {
        onRetry: () => client.invalidateQueries({ queryKey: promiseQuery(promise.id).queryKey }),
      })}
    >
      {!promise && !customerId && (
        <Form.Item name="customerId" label={words.customer} rules={required(words.customer)}>
          {customerField}
        </Form.Item>
      )}
      <Form.Item name="expectation" label={words.expectation} extra={words.expectationHint}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item
        name="text"
        label={words.text}
        rules={[{ required: true, whitespace: true, message: common.required(words.text) }]}
      >
        <Input.TextArea
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={words.textPlaceholder}
        />
      </Form.Item>
      {!promise && <DueFields required={required(words.dueOn)} />}
      {ownerField && (
        <Form.Item name="ownerId" label={words.owner} extra={promise ? undefined : words.ownerHint}>
          {ownerField}
        </Form.Item>
      )}
    </FormDrawer>
  );
}

/** A day always, a time where one was said. */
export function DueFields({ required }: { required: { required: boolean; message: string }[] }) {
  const { promise: words } = useTexts();
  return (
    <div className={styles.when}>
      <Form.Item name="dueOn" label={words.dueOn} rules={required}>
        <DayField />
      </Form.Item>
      <Form.Item name="dueTime" label={words.dueTime}>
        <TimeField />
      </Form.Item>
    </div>
  );
}

interface TimeProps {
  id?: string;
  value?: string | null;
  onChange?: (time: string | null) => void;
}

function TimeField({ value, onChange, ...props }: TimeProps) {
  return (
    <TimePicker
      {...props}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      style={{ width: '100%' }}
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      onChange={(time) => onChange?.(time?.format('HH:mm') ?? null)}
    />
  );
}
