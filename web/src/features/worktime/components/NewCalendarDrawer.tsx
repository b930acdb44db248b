import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { addCalendar, calendarsKey } from '../api/calendars';

interface Props {
  open: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
}

export function NewCalendarDrawer({ open, onClose, onAdded }: Props) {
  const { common, worktime: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const submit = async ({ name }: { name: string }, key: string) => {
    const added = await addCalendar(name.trim(), key);
    await client.invalidateQueries({ queryKey: calendarsKey });
    toasts.done(words.added(added.name));
    onAdded(added.id);
  };
  return (
    <FormDrawer<{ name: string }> open={open} title={words.add} onClose={onClose} onSubmit={submit}>
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameHint}
        rules={[{ required: true, whitespace: true, message: common.required(words.name) }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
