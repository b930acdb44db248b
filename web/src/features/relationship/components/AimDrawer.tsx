import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  aim,
  type Level,
  levels,
  type Relationship,
  relationshipQuery,
  relationshipsKey,
} from '../api/relationships';

interface Values {
  targetLevel?: Level | null;
  targetOn?: string | null;
  note?: string | null;
}

interface Props {
  relationship: Relationship;
  open: boolean;
  onClose: () => void;
}

/** How near one wants to come, until when, and what only oneself and the superior know. */
export function AimDrawer({ relationship, open, onClose }: Props) {
  const { relationship: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { targetLevel, targetOn, note } = relationship;
  const above = levels.slice(levels.indexOf(relationship.level) + 1);
  return (
    <FormDrawer<Values>
      open={open}
      title={words.drawer.aim}
      onClose={onClose}
      initial={{ targetLevel: targetLevel ?? null, targetOn: targetOn ?? null, note: note ?? null }}
      draft={`aim.${relationship.id}`}
      onSubmit={async (values) => {
        const aimed = await aim(relationship, {
          targetLevel: values.targetLevel ?? null,
          targetOn: values.targetLevel ? (values.targetOn ?? null) : null,
          note: values.note ?? null,
        });
        client.setQueryData(relationshipQuery(aimed.id).queryKey, aimed);
        await client.invalidateQueries({ queryKey: relationshipsKey });
        toasts.done(words.drawer.aimed);
      }}
      onRetry={() => client.invalidateQueries({ queryKey: relationshipQuery(relationship.id).queryKey })}
    >
      {above.length > 0 && (
        <>
          <Form.Item name="targetLevel" label={words.drawer.targetLevel}>
            <Select allowClear options={above.map((value) => ({ value, label: words.levels[value] }))} />
          </Form.Item>
          <Form.Item name="targetOn" label={words.drawer.targetOn}>
            <DayField />
          </Form.Item>
        </>
      )}
      <Form.Item name="note" label={words.drawer.note} extra={words.drawer.noteHint}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
    </FormDrawer>
  );
}
