import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { listVehicles, vehicleQuery } from '../api/vehicles';
import { sayKind } from './sayVehicle';

type Props = Pick<
  SelectProps<string>,
  'id' | 'onChange' | 'allowClear' | 'placeholder' | 'style' | 'disabled' | 'aria-label'
> & {
  value?: string | null | undefined;
};

/** One vehicle, found by plate, end of the VIN or its owner. */
export function VehicleSelect({ value, ...props }: Props) {
  const { asset: words } = useTexts();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['vehicles', 'choice', q],
    queryFn: ({ signal }) => listVehicles(q ? { q } : {}, undefined, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const rows = found.data?.items ?? [];
  const chosen = useQuery({
    ...vehicleQuery(value ?? ''),
    enabled: Boolean(value) && found.isSuccess && !rows.some((it) => it.id === value),
  });
  const options = [...(chosen.data ? [chosen.data] : []), ...rows].map((it) => ({
    value: it.id,
    label: `${it.plateNo ?? it.vin ?? words.noPlate} ${it.ownerName}`,
    note: sayKind(it),
  }));
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
