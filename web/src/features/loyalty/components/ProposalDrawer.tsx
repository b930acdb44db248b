import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { loyaltyKey, proposeForLife } from '../api/loyalty';

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** Whoever looks after a loyal customer proposes him for life. */
export function ProposalDrawer({ customerId, open, onClose }: Props) {
  const { loyalty: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<{ reason: string }>
      open={open}
      title={words.proposing}
      onClose={onClose}
      draft={`for-life.${customerId}`}
      onSubmit={async (values, key) => {
        await proposeForLife(customerId, values, key);
        await client.invalidateQueries({ queryKey: loyaltyKey });
        toasts.done(words.proposalSent);
      }}
    >
      <Form.Item
        name="reason"
        label={words.whyForLife}
        rules={[{ required: true, message: common.required(words.whyForLife) }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDrawer>
  );
}
