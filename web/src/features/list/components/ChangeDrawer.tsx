import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Segmented } from 'antd';
import { sayNumber } from '../../../lib/numbers';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type BulkForm, type BulkMode, changeMany, type Refused, undoMany } from '../api/changes';
import type { ListField } from '../api/lists';
import { FieldInput } from './FieldInput';
import type { Chosen } from './RecordList';

interface Values {
  mode: BulkMode;
  value?: unknown;
  clear?: boolean;
}

interface Props {
  field: ListField | null;
  list: string;
  topic: string;
  chosen: Chosen;
  onClose: () => void;
}

/** Names that fit into one sentence. */
const named = 3;

/** The value that many records are to get. */
export function ChangeDrawer({ field: asked, list, topic, chosen, onClose }: Props) {
  const t = useTexts();
  const words = t.list;
  const field = useKept(asked);
  const client = useQueryClient();
  const toasts = useToasts();
  if (!field) return null;

  const refresh = () => client.invalidateQueries({ queryKey: [topic] });
  const names = (refused: Refused[]) =>
    refused.length > named
      ? words.say.several(
          refused.slice(0, named).map((it) => it.name),
          refused.length,
        )
      : refused.map((it) => it.name).join(t.common.list);

  const undo = async (id: string) => {
    try {
      const { changed, kept } = await undoMany(list, id);
      const said = words.changesUndone(sayNumber(changed));
      toasts.done(kept.length > 0 ? words.undoneExcept(said, names(kept)) : said);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    } finally {
      await refresh();
    }
  };

  const submit = async ({ mode, value, clear }: Values, key: string) => {
    const { q, filter } = chosen.narrowing;
    const form: BulkForm = {
      field: field.key,
      mode: clear ? 'SET' : (mode ?? 'SET'),
      ...(!clear && { value }),
      ...(chosen.all
        ? { ...(q && { q }), ...(filter && { filter: JSON.parse(filter) }) }
        : { ids: chosen.rows.map((it) => it.id) }),
    };
    const { id, changed, refused } = await changeMany(list, form, key);
    await refresh();
    chosen.clear();
    const said = words.manyChanged(field.name, sayNumber(changed));
    const whole = refused.length > 0 ? words.changedExcept(said, names(refused)) : said;
    if (changed > 0) toasts.undoable(whole, () => void undo(id));
    else toasts.done(whole);
  };

  const count = chosen.all ? chosen.total : sayNumber(chosen.rows.length);
  return (
    <FormDrawer<Values>
      key={field.key}
      open={asked !== null}
      title={words.changeTitle(field.name, count)}
      submitText={words.changeSubmit(count)}
      onClose={onClose}
      initial={{ mode: field.type === 'MULTI_CHOICE' ? 'ADD' : 'SET' }}
      onSubmit={submit}
    >
      {(form) => <Fields field={field} clear={() => form.setFieldValue('value', undefined)} />}
    </FormDrawer>
  );
}

function Fields({ field, clear }: { field: ListField; clear: () => void }) {
  const { list: words, common } = useTexts();
  const cleared = Form.useWatch<boolean | undefined>('clear') ?? false;
  const mode = Form.useWatch<BulkMode | undefined>('mode') ?? 'SET';
  return (
    <>
      <Form.Item name="mode" hidden={field.type !== 'MULTI_CHOICE' || cleared}>
        <Segmented
          options={(['ADD', 'REMOVE', 'SET'] as const).map((value) => ({ value, label: words.modes[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="value"
        label={field.name}
        rules={[{ required: !cleared, message: common.required(field.name) }]}
      >
        <FieldInput field={field} disabled={cleared} autoFocus />
      </Form.Item>
      {mode === 'SET' && (
        <Form.Item name="clear" valuePropName="checked">
          <Checkbox onChange={clear}>{words.clearField}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
