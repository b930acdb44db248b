import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { addRegister, changeRegister, prospectsKey, type Register } from '../api/prospects';

interface Values {
  type: Register['type'];
  name: string;
  sourceNote?: string | null;
}

interface Props {
  /** `new` for one that is not there yet. */
  register: Register | 'new' | null;
  onClose: () => void;
}

/** A register: of which kind, what it is called, where its names come from. */
export function RegisterDrawer({ register, onClose }: Props) {
  const { common, prospect: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const old = register === 'new' ? null : register;
  return (
    <FormDrawer<Values>
      open={register !== null}
      title={old ? words.editRegister : words.newRegister}
      onClose={onClose}
      initial={old ? { type: old.type, name: old.name, sourceNote: old.sourceNote ?? null } : {}}
      onSubmit={async (values, key) => {
        const body = { ...values, sourceNote: values.sourceNote ?? null, ownerId: old?.ownerId ?? null };
        await (old ? changeRegister(old, body) : addRegister(body, key));
        await client.invalidateQueries({ queryKey: prospectsKey });
        toasts.done(words.registerSaved);
      }}
    >
      <Form.Item
        name="type"
        label={words.type}
        rules={[{ required: true, message: common.required(words.type) }]}
      >
        <Select
          virtual={false}
          options={Object.entries(words.types)
            // That one is there from the beginning and fills itself.
            .filter(([type]) => type !== 'LOST_CUSTOMERS')
            .map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, message: common.required(words.name) }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="sourceNote" label={words.source} extra={words.sourceHint}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}
