import { useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  type Level,
  levels,
  move,
  type Relationship,
  relationshipQuery,
  relationshipsKey,
  type Sign,
} from '../api/relationships';
import styles from './relationship.module.css';

interface Values {
  signs?: Sign[];
  evidenceId?: string;
  reason?: string;
}

interface Props {
  relationship: Relationship;
  to: Level | null;
  onClose: () => void;
}

const signs: Sign[] = ['ANSWERS', 'FAMILY', 'TELLS_NEWS', 'ASKS_ADVICE', 'REFERRED', 'FAVOUR', 'STOOD_BY'];

/** A rise wants a contact and a sign; a fall wants a reason. */
export function LevelDrawer({ relationship, to: asked, onClose }: Props) {
  const to = useKept(asked);
  const { common, relationship: words } = useTexts();
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  if (!to) return null;
  const rises = levels.indexOf(to) > levels.indexOf(relationship.level);
  const blocked = rises && relationship.evidence.length === 0;
  const title = rises ? words.drawer.raise(words.levels[to]) : words.drawer.lower(words.levels[to]);
  return (
    <FormDrawer<Values>
      key={to}
      open={asked !== null}
      title={title}
      submitText={title}
      onClose={onClose}
      initial={rises ? { evidenceId: relationship.evidence[0]?.id ?? '' } : {}}
      onSubmit={async (values, key) => {
        const moved = await move(
          relationship,
          {
            level: to,
            signs: values.signs ?? [],
            evidenceId: values.evidenceId || null,
            reason: values.reason ?? null,
          },
          key,
        );
        client.setQueryData(relationshipQuery(moved.id).queryKey, moved);
        await client.invalidateQueries({ queryKey: relationshipsKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        toasts.done(rises ? words.drawer.raised(words.levels[to]) : words.drawer.lowered(words.levels[to]));
      }}
      onRetry={() => client.invalidateQueries({ queryKey: relationshipQuery(relationship.id).queryKey })}
    >
      {blocked && (
        <Alert type="warning" showIcon title={words.drawer.noEvidence} style={{ marginBottom: 16 }} />
      )}
      {rises && (
        <>
          <Form.Item
            name="signs"
            label={words.drawer.signs}
            rules={[{ required: true, type: 'array', min: 1, message: common.required(words.drawer.signs) }]}
          >
            <Checkbox.Group
              className={styles.signs ?? ''}
              options={signs.map((value) => ({ value, label: words.drawer.signNames[value] }))}
            />
          </Form.Item>
          {!blocked && (
            <Form.Item name="evidenceId" label={words.drawer.evidence}>
              <Select
                options={relationship.evidence.map((it) => ({
                  value: it.id,
                  label: `${time.exactly(it.at)} ${words.drawer.kinds[it.kind] ?? ''}`,
                }))}
              />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item
        name="reason"
        label={words.drawer.reason}
        rules={
          rises ? [] : [{ required: true, whitespace: true, message: common.required(words.drawer.reason) }]
        }
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}
