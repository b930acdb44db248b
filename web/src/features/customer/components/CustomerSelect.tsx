import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { customerQuery, listCustomers } from '../api/customers';

type Props = Pick<
  SelectProps<string>,
  'id' | 'onChange' | 'allowClear' | 'placeholder' | 'style' | 'disabled' | 'aria-label'
> & {
  value?: string | null | undefined;
};

/** One customer, found by name, pinyin or any part of a phone. */
export function CustomerSelect({ value, ...props }: Props) {
  const { customer: words } = useTexts();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['customers', 'choice', q],
    queryFn: ({ signal }) => listCustomers(q ? { q } : {}, undefined, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const rows = found.data?.items ?? [];
  const chosen = useQuery({
    ...customerQuery(value ?? ''),
    enabled: Boolean(value) && found.isSuccess && !rows.some((it) => it.id === value),
  });
  const options = [
    ...(chosen.data
      ? [{ value: chosen.data.id, label: chosen.data.name, note: chosen.data.customerNo }]
      : []),
    ...rows.map((it) => ({ value: it.id, label: it.name, note: it.phone ?? it.customerNo })),
  ];
  return (
    <Select
      placeholder={words.choose}
      {...props}
      {...(value && { value })}
      options={options}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          {data.label}
          <span style={{ color: 'var(--zj-text-quiet)' }}>{data.note}</span>
        </span>
      )}
    />
  );
}
