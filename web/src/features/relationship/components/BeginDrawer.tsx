import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { peopleQuery } from '../api/contacts';
import { begin, type Level, levels, relationshipsKey } from '../api/relationships';
import { OneOf } from './Chips';
import styles from './levels.module.css';

interface Values {
  contactPersonId?: string;
  level?: Level;
  reason?: string;
}

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** A relationship that is older than the records. */
export function BeginDrawer({ customerId, open, onClose }: Props) {
  const { common, relationship: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data: people = [] } = useQuery({ ...peopleQuery(customerId), enabled: open });
  return (
    <FormDrawer<Values>
      open={open}
      title={words.panel.addTitle}
      onClose={onClose}
      initial={{ level: 'PASSER_BY' }}
      onSubmit={async (values, key) => {
        await begin(
          {
            customerId,
            contactPersonId: values.contactPersonId ?? null,
            level: values.level ?? 'PASSER_BY',
            reason: values.reason ?? null,
          },
          key,
        );
        await client.invalidateQueries({ queryKey: relationshipsKey });
        toasts.done(words.panel.begun);
      }}
    >
      <p className={styles.quiet} style={{ marginBottom: 16 }}>
        {words.panel.addHint}
      </p>
      {people.length > 0 && (
        <Form.Item
          name="contactPersonId"
          label={words.person}
          rules={[{ required: true, message: common.required(words.person) }]}
        >
          <Select options={people.map((it) => ({ value: it.id, label: it.name }))} />
        </Form.Item>
      )}
      <Form.Item name="level" label={words.panel.level}>
        <OneOf options={levels.map((value) => ({ value, label: words.levels[value] }))} />
      </Form.Item>
      <Form.Item name="reason" label={words.panel.why}>
        <Input.TextArea
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={words.panel.whyPlaceholder}
        />
      </Form.Item>
    </FormDrawer>
  );
}
