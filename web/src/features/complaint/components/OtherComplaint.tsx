import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Complaint, othersQuery } from '../api/complaints';

interface Props {
  complaint: Complaint;
  /** Only what the same customer said can be one and the same matter. */
  sameCustomer: boolean;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** Chooses another complaint; those of the same customer are offered first. */
export function OtherComplaint({ complaint, sameCustomer, id, value, onChange }: Props) {
  const { complaint: words } = useTexts();
  const time = useTime();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useQuery(
    othersQuery(
      q && !sameCustomer ? { q } : { customer: complaint.customer.id, ...(sameCustomer && { open: true }) },
    ),
  );
  return (
    <Select
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      loading={isFetching}
      placeholder={sameCustomer ? words.chooseSame : words.chooseOther}
      notFoundContent={isFetching ? null : words.noOther}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={found
        .filter((it) => it.id !== complaint.id)
        .map((it) => ({
          value: it.id,
          label: `${it.complaintNo} ${it.customerName} · ${words.categories[it.category]}`,
          said: it.description,
          at: time.when(it.registeredAt),
        }))}
      optionRender={({ data }) => (
        <div>
          <div>{data.label}</div>
          <small style={{ color: 'var(--zj-text-quiet)' }}>
            {data.at} · {data.said}
          </small>
        </div>
      )}
    />
  );
}
