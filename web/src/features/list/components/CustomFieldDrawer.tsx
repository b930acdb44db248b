import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addCustomField,
  type ChoiceForm,
  type CustomField,
  type CustomFieldForm,
  type CustomFieldType,
  changeCustomField,
  customFieldsQuery,
} from '../api/customFields';
import { ChoicesField } from './ChoicesField';

interface Values {
  name: string;
  type: CustomFieldType;
  hint?: string | null;
  sortable: boolean;
  choices: ChoiceForm[];
  retired: boolean;
}

interface Props {
  field: CustomField | 'new' | null;
  /** Whose records a new one is for. */
  list: string;
  /** Where a new one stands. */
  place: number;
  onClose: () => void;
}

/** These have no order of their own. */
const unsorted: CustomFieldType[] = ['MULTI_CHOICE', 'PERSON'];

export function CustomFieldDrawer({ field: asked, list, place, onClose }: Props) {
  const { list: words, common } = useTexts();
  const kept = useKept(asked);
  const field = kept !== null && kept !== 'new' ? kept : undefined;
  const client = useQueryClient();
  const toasts = useToasts();
  const submit = async (values: Values) => {
    const body: CustomFieldForm = {
      ...values,
      name: values.name.trim(),
      choices: (values.choices ?? []).filter((it) => it.name.trim() !== ''),
      retired: values.retired ?? false,
      sortable: values.sortable ?? false,
      list: field?.list ?? list,
      place: field?.place ?? place,
    };
    const saved = field ? await changeCustomField(field, body) : await addCustomField(body);
    await Promise.all([
      client.invalidateQueries({ queryKey: customFieldsQuery.queryKey }),
      client.invalidateQueries({ queryKey: ['lists'] }),
    ]);
    toasts.done(words.fieldSaved(saved.name));
  };
  return (
    <FormDrawer<Values>
      key={field?.id ?? 'new'}
      open={asked !== null}
      title={field ? field.name : words.newField}
      onClose={onClose}
      initial={
        field
          ? { ...field }
          : { type: 'TEXT', sortable: false, retired: false, choices: [{ name: '', retired: false }] }
      }
      onSubmit={submit}
      onRetry={() => client.refetchQueries({ queryKey: customFieldsQuery.queryKey })}
      draft={`custom-field.${field?.id ?? list}`}
    >
      <Form.Item
        name="name"
        label={words.fieldName}
        rules={[{ required: true, whitespace: true, message: common.required(words.fieldName) }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="type" label={words.fieldType} extra={field ? words.typeStays : undefined}>
        <Select
          disabled={field !== undefined}
          options={Object.entries(words.fieldTypes).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <ByType />
      <Form.Item name="hint" label={words.fieldHint} extra={words.fieldHintHint}>
        <Input maxLength={200} />
      </Form.Item>
      {field && (
        <Form.Item name="retired" valuePropName="checked" extra={words.retireHint}>
          <Checkbox>{words.retire}</Checkbox>
        </Form.Item>
      )}
    </FormDrawer>
  );
}

function ByType() {
  const { list: words } = useTexts();
  const type = Form.useWatch<CustomFieldType | undefined>('type');
  return (
    <>
      {(type === 'CHOICE' || type === 'MULTI_CHOICE') && (
        <Form.Item name="choices" label={words.choices}>
          <ChoicesField />
        </Form.Item>
      )}
      {type && !unsorted.includes(type) && (
        <Form.Item name="sortable" valuePropName="checked" extra={words.sortableHint}>
          <Checkbox>{words.sortable}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
