import { useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { judge, type PersonalityForm, type PersonalityType } from '../api/known';
import { StrategyCard } from './StrategyCard';

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** A judgement is made of what one has seen and of what happened; the card shows what follows from it. */
export function PersonalityDrawer({ customerId, open, onClose }: Props) {
  const { common, personality: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<PersonalityForm>
      open={open}
      title={words.title}
      onClose={onClose}
      initial={{ signs: [], personality: null }}
      onSubmit={async (typed, key) => {
        await judge(
          customerId,
          { ...typed, personality: typed.personality ?? null, signs: typed.signs ?? [] },
          key,
        );
        toasts.done(words.saved);
        await client.invalidateQueries({ queryKey: ['customers'] });
      }}
    >
      <Alert type="info" showIcon title={words.guard} style={{ marginBottom: 16 }} />
      <Form.Item name="signs" label={words.signs}>
        <Checkbox.Group
          style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: 8 }}
          options={Object.entries(words.signNames).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="personality" label={words.type}>
        <Radio.Group
          optionType="button"
          options={[
            { value: null, label: words.unknown },
            ...Object.entries(words.types).map(([value, label]) => ({ value, label })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={words.evidence}
        extra={words.evidenceHint}
        rules={[{ required: true, whitespace: true, message: common.required(words.evidence) }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Chosen />
    </FormDrawer>
  );
}

function Chosen() {
  const type = Form.useWatch<PersonalityType | null | undefined>('personality');
  return type ? <StrategyCard type={type} /> : null;
}
