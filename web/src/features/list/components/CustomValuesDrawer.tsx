import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type CustomField, type CustomValues, customValuesQuery, setCustomValues } from '../api/customFields';
import { FieldInput } from './FieldInput';

interface Props {
  open: boolean;
  list: string;
  topic: string;
  id: string;
  kept: CustomValues;
  onClose: () => void;
}

interface Values {
  values: Record<string, unknown>;
}

export function CustomValuesDrawer({ open, list, topic, id, kept, onClose }: Props) {
  const { list: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const submit = async ({ values }: Values) => {
    const all = Object.fromEntries(kept.fields.map((it) => [it.key, values[it.key] ?? null]));
    await setCustomValues(list, id, kept.version, all);
    await client.invalidateQueries({ queryKey: [topic] });
    toasts.done(common.saved);
  };
  return (
    <FormDrawer<Values>
      open={open}
      title={words.customFields}
      onClose={onClose}
      initial={{ values: kept.values }}
      onSubmit={submit}
      onRetry={() => client.refetchQueries({ queryKey: customValuesQuery(topic, list, id).queryKey })}
      draft={`custom.${list}.${id}`}
    >
      {kept.fields.map((field, at) => (
        <Form.Item
          key={field.key}
          name={['values', field.key]}
          label={field.name}
          {...(field.hint && { extra: field.hint })}
        >
          <FieldInput
            field={{ type: field.type, choices: offered(field, kept.values[field.key]) }}
            autoFocus={at === 0}
          />
        </Form.Item>
      ))}
    </FormDrawer>
  );
}

/** Retired choices are offered only where they are already chosen. */
function offered({ choices }: CustomField, value: unknown) {
  const chosen = Array.isArray(value) ? value : [value];
  return choices.filter((it) => !it.retired || chosen.includes(it.value));
}
