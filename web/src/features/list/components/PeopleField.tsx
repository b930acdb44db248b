import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { usePaused } from '../../../lib/usePaused';
import { employeeQuery, employeesKey, listEmployees } from '../../identity/api/employees';
import styles from './FilterDrawer.module.css';

interface Props {
  values: string[];
  onChange: (values: string[]) => void;
}

/** Several people, found while one types; oneself and one's department follow who is looking. */
export function PeopleField({ values, onChange }: Props) {
  const { list: words } = useTexts();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim());
  const filter = { status: 'ACTIVE', ...(q && { q }) } as const;
  const found = useQuery({
    queryKey: [...employeesKey(filter), 'choice'],
    queryFn: ({ signal }) => listEmployees(filter, undefined, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const often = [
    { value: 'me', label: words.me },
    { value: 'my-department', label: words.myDepartment },
  ];
  const people = (found.data?.items ?? []).map((it) => ({
    value: it.id,
    label: it.name,
    note: it.departmentName,
  }));
  const known = new Set([...often, ...people].map((it) => it.value));
  const others = values.filter((it) => !known.has(it));
  const named = useQueries({ queries: others.map((id) => ({ ...employeeQuery(id), retry: false })) });
  const chosen = others.map((value, at) => ({
    value,
    label: named[at]?.data?.name ?? words.someone,
    note: named[at]?.data?.departmentName,
  }));
  return (
    <Select
      mode="multiple"
      className={styles.grow}
      aria-label={words.value}
      value={values}
      onChange={(next) => {
        setTyped('');
        onChange(next);
      }}
      loading={found.isFetching}
      popupMatchSelectWidth={260}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[
        { label: words.often, options: often.filter((it) => it.label.includes(typed.trim())) },
        { label: words.people, options: [...chosen, ...people] },
      ].filter((group) => group.options.length > 0)}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          <span>{data.label}</span>
          <span style={{ color: 'var(--zj-text-quiet)' }}>
            {'note' in data ? String(data.note ?? '') : ''}
          </span>
        </span>
      )}
    />
  );
}
