import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { loyaltyKey, type Reason, sayFarewell } from '../api/loyalty';
import { ReasonSelect } from './ReasonSelect';

interface Values {
  reason: Reason;
  problem: string;
}

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** A customer tells us that he will not come again. */
export function FarewellDrawer({ customerId, open, onClose }: Props) {
  const { loyalty: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<Values>
      open={open}
      title={words.farewellTitle}
      onClose={onClose}
      draft={`farewell.${customerId}`}
      onSubmit={async (values, key) => {
        await sayFarewell(customerId, values, key);
        await client.invalidateQueries({ queryKey: loyaltyKey });
        await client.invalidateQueries({ queryKey: ['customers'] });
        toasts.done(words.farewellSaved);
      }}
    >
      <Form.Item
        name="reason"
        label={words.cases.reason}
        rules={[{ required: true, message: common.required(words.cases.reason) }]}
      >
        <ReasonSelect />
      </Form.Item>
      <Form.Item
        name="problem"
        label={words.said}
        rules={[{ required: true, message: common.required(words.said) }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDrawer>
  );
}
