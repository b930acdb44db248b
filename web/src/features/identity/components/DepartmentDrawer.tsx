import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addDepartment,
  changeDepartment,
  type DepartmentForm,
  type DepartmentKind,
  type DepartmentView,
  departmentsQuery,
} from '../api/departments';
import { DepartmentSelect } from './DepartmentSelect';
import { EmployeeSelect } from './EmployeeSelect';

const kinds: DepartmentKind[] = ['COMPANY', 'STORE', 'DEPARTMENT'];

export type DepartmentTask = { edit: DepartmentView } | { addBelow: DepartmentView | undefined };

interface Props {
  task: DepartmentTask | null;
  onClose: () => void;
}

export function DepartmentDrawer({ task: asked, onClose }: Props) {
  const t = useTexts();
  const words = t.identity.departments;
  const client = useQueryClient();
  const toasts = useToasts();
  const task = useKept(asked);
  const edited = task && 'edit' in task ? task.edit : undefined;
  const parent = task && 'addBelow' in task ? task.addBelow : undefined;
  const isRoot = edited ? !edited.parentId : parent === undefined;

  const submit = async (typed: DepartmentForm, key: string) => {
    const body = withoutBlanks(typed);
    const saved = edited ? await changeDepartment(edited, body) : await addDepartment(body, key);
    await client.invalidateQueries({ queryKey: departmentsQuery.queryKey });
    toasts.done(words.saved(saved.name));
  };

  return (
    <FormDrawer<DepartmentForm>
      open={asked !== null}
      title={edited ? edited.name : words.add}
      onClose={onClose}
      initial={
        edited ? asForm(edited) : { kind: parent ? 'DEPARTMENT' : 'COMPANY', parentId: parent?.id ?? null }
      }
      onSubmit={submit}
      draft={`department.${edited?.id ?? `below.${parent?.id}`}`}
    >
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: t.common.required(words.name) }]}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Radio.Group
          optionType="button"
          options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
      </Form.Item>
      <Form.Item
        name="parentId"
        label={words.parent}
        hidden={isRoot}
        rules={isRoot ? [] : [{ required: true, message: t.common.required(words.parent) }]}
      >
        <DepartmentSelect except={edited?.id} />
      </Form.Item>
      <Form.Item name="managerId" label={words.manager}>
        <EmployeeSelect allowClear />
      </Form.Item>
      <Form.Item name="phone" label={words.phone}>
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (
          // Only a house with customers in it has these; they stay in the form so that switching back loses nothing.
          <div hidden={getFieldValue('kind') === 'DEPARTMENT'}>
            <Form.Item name="stationName" label={words.stationName} extra={words.stationHint}>
              <Input maxLength={80} autoComplete="off" />
            </Form.Item>
            <Form.Item name="areaCode" label={words.areaCode} extra={words.areaCodeHint}>
              <Input inputMode="numeric" maxLength={5} style={{ width: 120 }} />
            </Form.Item>
            <Form.Item name="brand" label={words.brand}>
              <Input maxLength={120} autoComplete="off" />
            </Form.Item>
          </div>
        )}
      </Form.Item>
    </FormDrawer>
  );
}

function asForm(department: DepartmentView): DepartmentForm {
  const { name, kind, parentId, managerId, stationName, areaCode, phone, brand } = department;
  return { name, kind, parentId, managerId, stationName, areaCode, phone, brand } as DepartmentForm;
}

function withoutBlanks(form: DepartmentForm): DepartmentForm {
  const orNull = (text: string | null | undefined) => text?.trim() || null;
  return {
    name: form.name.trim(),
    kind: form.kind,
    parentId: form.parentId ?? null,
    managerId: form.managerId ?? null,
    phone: orNull(form.phone),
    stationName: orNull(form.stationName),
    areaCode: orNull(form.areaCode),
    brand: orNull(form.brand),
  };
}
