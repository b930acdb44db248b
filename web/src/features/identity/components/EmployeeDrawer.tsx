import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addEmployee,
  changeEmployee,
  type EmployeeForm,
  type EmployeeStatus,
  type EmployeeView,
  employeeQuery,
} from '../api/employees';
import { rolesQuery } from '../api/roles';
import { useRoleName } from '../model/useRoleName';
import { DepartmentSelect } from './DepartmentSelect';
import { EmployeeSelect } from './EmployeeSelect';
import { SignInAccess } from './SignInAccess';

const statuses: EmployeeStatus[] = ['ACTIVE', 'LEAVE', 'LEFT'];

interface Props {
  /** An employee's id, or `new`. */
  id: string | null;
  departmentId?: string | undefined;
  onClose: () => void;
}

export function EmployeeDrawer({ id: asked, departmentId, onClose }: Props) {
  const id = useKept(asked);
  const t = useTexts();
  const words = t.identity.employees;
  const client = useQueryClient();
  const toasts = useToasts();
  const roleName = useRoleName();
  const isNew = id === 'new';
  const {
    data: employee,
    error,
    refetch,
  } = useQuery({ ...employeeQuery(id ?? ''), enabled: id !== null && !isNew });
  const { data: roles } = useQuery(rolesQuery);

  const submit = async (typed: EmployeeForm, key: string) => {
    const body = withoutBlanks(typed);
    const saved = employee && !isNew ? await changeEmployee(employee, body) : await addEmployee(body, key);
    client.setQueryData(employeeQuery(saved.id).queryKey, saved);
    await client.invalidateQueries({ queryKey: ['employees', 'list'] });
    toasts.done(isNew ? words.added(saved.name) : words.saved(saved.name));
  };

  const loaded = isNew || employee?.id === id;
  return (
    <FormDrawer<EmployeeForm>
      open={asked !== null}
      title={isNew ? words.add : (employee?.name ?? words.edit)}
      onClose={onClose}
      loading={!loaded}
      error={isNew ? undefined : error}
      onRetry={refetch}
      initial={
        isNew
          ? { status: 'ACTIVE', roles: [], ...(departmentId && { departmentId }) }
          : employee
            ? asForm(employee)
            : {}
      }
      onSubmit={submit}
      draft={`employee.${id}`}
      after={
        employee &&
        !isNew && (
          <>
            <SignInAccess employee={employee} />
            {employee.status !== 'LEFT' && (
              <Link to={`/handovers/new/${employee.id}`}>{t.handover.start}</Link>
            )}
          </>
        )
      }
    >
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: t.common.required(words.name) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="staffNo" label={words.staffNo}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="departmentId"
        label={words.department}
        rules={[{ required: true, message: t.common.required(words.department) }]}
      >
        <DepartmentSelect />
      </Form.Item>
      <Form.Item name="superiorId" label={words.superior} extra={words.superiorHint}>
        <EmployeeSelect allowClear except={employee?.id} />
      </Form.Item>
      <Form.Item name="roles" label={words.roles} extra={words.rolesHint}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={(roles ?? []).map((role) => ({ value: role.code, label: roleName(role) }))}
        />
      </Form.Item>
      <Form.Item name="mobile" label={words.mobile}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={words.email}>
        <Input inputMode="email" maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="status" label={words.status} extra={words.leftHint}>
        <Radio.Group
          optionType="button"
          options={statuses.map((status) => ({ value: status, label: words.statuses[status] }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['status']}>
        {({ getFieldValue }) => (
          <Form.Item
            name="delegateId"
            label={words.delegate}
            extra={words.delegateHint}
            hidden={getFieldValue('status') !== 'LEAVE'}
          >
            <EmployeeSelect allowClear except={employee?.id} />
          </Form.Item>
        )}
      </Form.Item>
    </FormDrawer>
  );
}

function asForm(employee: EmployeeView): EmployeeForm {
  const { name, staffNo, departmentId, superiorId, delegateId, mobile, email, status, roles } = employee;
  return {
    name,
    departmentId,
    status,
    roles,
    staffNo: staffNo ?? null,
    superiorId: superiorId ?? null,
    delegateId: delegateId ?? null,
    mobile: mobile ?? null,
    email: email ?? null,
  };
}

/** An emptied field means "none", not a text of no letters. */
function withoutBlanks(form: EmployeeForm): EmployeeForm {
  const orNull = (text: string | null | undefined) => text?.trim() || null;
  return {
    ...form,
    name: form.name.trim(),
    staffNo: orNull(form.staffNo),
    superiorId: form.superiorId ?? null,
    delegateId: form.status === 'LEAVE' ? (form.delegateId ?? null) : null,
    mobile: orNull(form.mobile),
    email: orNull(form.email),
  };
}
