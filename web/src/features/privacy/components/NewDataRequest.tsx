import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type DataRequestForm, openRequest, privacyKey } from '../api/privacy';

interface Props {
  open: boolean;
  /** Chooses whose data it is about. */
  customerField: ReactElement;
  onClose: () => void;
}

/** Taken down by whoever hears it. */
export function NewDataRequest({ open, customerField, onClose }: Props) {
  const t = useTexts();
  const words = t.privacy;
  const toasts = useToasts();
  const client = useQueryClient();
  const required = (label: string) => [{ required: true, message: t.common.required(label) }];
  return (
    <FormDrawer<DataRequestForm>
      open={open}
      title={words.request}
      onClose={onClose}
      initial={{ kind: 'COPY', channel: 'PHONE' }}
      draft="personal-data-request"
      onSubmit={async (form, key) => {
        await openRequest(
          { ...form, note: form.note?.trim() || null, receivedOn: form.receivedOn ?? null },
          key,
        );
        toasts.done(words.registered);
        await client.invalidateQueries({ queryKey: privacyKey });
      }}
    >
      <Form.Item name="customerId" label={words.customer} rules={required(words.customer)}>
        {customerField}
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Radio.Group options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="channel" label={words.channel}>
        <Select options={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="receivedOn" label={words.receivedOn}>
        <DayField />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </FormDrawer>
  );
}
