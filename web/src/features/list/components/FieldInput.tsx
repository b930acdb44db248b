import { DatePicker, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../../lib/texts';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import type { ListField } from '../api/lists';

interface Props {
  field: Pick<ListField, 'type' | 'choices'>;
  /** As the server takes it: text, number, day as text, code, list of codes, id. */
  value?: unknown;
  onChange?: (value: unknown) => void;
  id?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** One value of a field, entered by its type. */
export function FieldInput({ field, value, onChange, ...props }: Props) {
  const { common } = useTexts();
  const change = (next: unknown) => onChange?.(next ?? null);
  const options = field.choices.map((it) => ({ value: it.value, label: it.name }));
  const search = { showSearch: { optionFilterProp: 'label' }, allowClear: true } as const;
  switch (field.type) {
    case 'CHOICE':
      return <Select {...props} {...search} value={value ?? null} onChange={change} options={options} />;
    case 'MULTI_CHOICE':
      return (
        <Select
          {...props}
          {...search}
          mode="multiple"
          value={Array.isArray(value) ? value : []}
          onChange={(codes) => change(codes.length > 0 ? codes : null)}
          options={options}
        />
      );
    case 'PERSON':
      return <EmployeeSelect {...props} allowClear value={textOf(value)} onChange={change} />;
    case 'DEPARTMENT':
      return <DepartmentSelect {...props} allowClear value={textOf(value)} onChange={change} />;
    case 'NUMBER':
    case 'MONEY':
      return (
        <InputNumber
          {...props}
          {...(field.type === 'MONEY' && { precision: 2 })}
          style={{ width: '100%' }}
          value={typeof value === 'number' ? value : null}
          onChange={change}
        />
      );
    case 'DATE':
      return (
        <DatePicker
          {...props}
          style={{ width: '100%' }}
          value={textOf(value) ? dayjs(textOf(value)) : null}
          onChange={(day) => change(day?.format('YYYY-MM-DD'))}
        />
      );
    case 'YES_NO':
      return (
        <Segmented
          {...props}
          value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
          onChange={(said) => change(said === 'unknown' ? null : said === 'yes')}
          options={[
            { value: 'unknown', label: common.none },
            { value: 'yes', label: common.yes },
            { value: 'no', label: common.no },
          ]}
        />
      );
    default:
      return (
        <Input
          {...props}
          {...(field.type === 'LINK' && { inputMode: 'url', placeholder: 'https://' })}
          maxLength={2000}
          value={textOf(value) ?? ''}
          onChange={(event) => change(event.target.value || null)}
        />
      );
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
