import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { employeeQuery, listEmployees } from '../api/employees';

type Props = Pick<
  SelectProps<string>,
  'id' | 'onChange' | 'allowClear' | 'placeholder' | 'style' | 'disabled' | 'aria-label'
> & {
  value?: string | null | undefined;
  except?: string | undefined;
  departmentId?: string | undefined;
};

/** One employee, found by name, pinyin or staff number; people who have left are not offered. */
export function EmployeeSelect({ except, departmentId, value, ...props }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const filter = { status: 'ACTIVE', ...(q && { q }), ...(departmentId && { departmentId }) } as const;
  const found = useQuery({
    queryKey: ['employees', 'choice', filter],
    queryFn: ({ signal }) => listEmployees(filter, undefined, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const people = found.data?.items ?? [];
  const chosen = useQuery({
    ...employeeQuery(value ?? ''),
    enabled: Boolean(value) && found.isSuccess && !people.some((it) => it.id === value),
  });
  const options = [...(chosen.data ? [chosen.data] : []), ...people]
    .filter((it) => it.id !== except)
    .map((it) => ({ value: it.id, label: it.name, department: it.departmentName }));
  return (
    <Select
      {...props}
      {...(value && { value })}
      options={options}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          {data.label}
          <span style={{ color: 'var(--zj-text-quiet)' }}>{data.department}</span>
        </span>
      )}
    />
  );
}
