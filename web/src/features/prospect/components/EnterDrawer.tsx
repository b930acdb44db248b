import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type Entry, enter, prospectsKey, registersQuery } from '../api/prospects';

interface Values {
  register: string;
  customerId: string;
  note?: string | null;
}

interface Props {
  open: boolean;
  /** A choice of customers. */
  customerField: ReactNode;
  onClose: () => void;
  onEntered: (entry: Entry) => void;
}

/** Somebody who may become a customer goes into a register. */
export function EnterDrawer({ open, customerField, onClose, onEntered }: Props) {
  const { common, prospect: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data = [] } = useQuery({ ...registersQuery, enabled: open });
  return (
    <FormDrawer<Values, Entry>
      open={open}
      title={words.addTitle}
      onClose={onClose}
      onSubmit={async ({ register, customerId, note }, key) => {
        const entered = await enter(register, { customerId, note: note ?? null }, key);
        await client.invalidateQueries({ queryKey: prospectsKey });
        await client.invalidateQueries({ queryKey: ['prospect-entries'] });
        toasts.done(words.added);
        return entered;
      }}
      onSaved={onEntered}
    >
      <Form.Item
        name="register"
        label={words.register}
        rules={[{ required: true, message: common.required(words.register) }]}
      >
        <Select
          virtual={false}
          options={data.filter((it) => !it.builtIn).map((it) => ({ value: it.id, label: it.name }))}
        />
      </Form.Item>
      <Form.Item
        name="customerId"
        label={words.customer}
        extra={words.customerHint}
        rules={[{ required: true, message: common.required(words.customer) }]}
      >
        {customerField}
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}
