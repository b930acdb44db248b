import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { type EmployeeStatus, employeesKey, listEmployees } from '../../features/identity/api/employees';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { EmployeeList } from '../../features/identity/components/EmployeeList';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';

const EmployeeDrawer = lazy(async () => ({
  default: (await import('../../features/identity/components/EmployeeDrawer')).EmployeeDrawer,
}));

const statuses: EmployeeStatus[] = ['ACTIVE', 'LEAVE', 'LEFT'];

export default function EmployeesPage() {
  const { common, identity } = useTexts();
  const words = identity.employees;
  const [{ q, status, department, open }, change] = useFilters('q', 'status', 'department', 'open');
  const filter = {
    ...(q && { q }),
    ...(isStatus(status) && { status }),
    ...(department && { departmentId: department }),
  };
  const people = usePages(employeesKey(filter), (after, signal) => listEmployees(filter, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ open: 'new' })}>
      {words.add}
    </Button>
  );

  return (
    <>
      <PageHeader title={words.title} note={people.count && words.people(people.count)} actions={add}>
        <SearchField label={words.search} value={q} onChange={onSearch} />
        <DepartmentSelect
          aria-label={words.department}
          allowClear
          placeholder={words.anyDepartment}
          value={department ?? null}
          onChange={(value) => change({ department: value })}
          style={{ minWidth: 160 }}
        />
        <Segmented
          aria-label={words.status}
          value={isStatus(status) ? status : ''}
          onChange={(value) => change({ status: value })}
          options={[
            { value: '', label: common.all },
            ...statuses.map((value) => ({ value, label: words.statuses[value] })),
          ]}
        />
      </PageHeader>
      <EmployeeList
        list={people.list}
        filtered={Object.keys(filter).length > 0}
        onOpen={(employee) => change({ open: employee.id })}
        add={add}
      />
      <Suspense>
        <EmployeeDrawer id={open ?? null} departmentId={department} onClose={() => change({ open: null })} />
      </Suspense>
    </>
  );
}

function isStatus(value: string | undefined): value is EmployeeStatus {
  return statuses.some((it) => it === value);
}
