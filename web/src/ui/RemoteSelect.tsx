import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { usePaused } from '../lib/usePaused';

export interface Choice {
  value: string;
  label: string;
  /** Stands quietly at the right, to tell people of one name apart. */
  note?: string | null | undefined;
}

/** What a form item hands to its field, and what a page may set. */
export type RemoteSelectProps = Pick<
  SelectProps<string>,
  'id' | 'onChange' | 'allowClear' | 'placeholder' | 'style' | 'disabled' | 'aria-label'
> & {
  value?: string | null | undefined;
};

type Props = RemoteSelectProps & {
  queryKey: QueryKey;
  /** The first choices for what was typed; the rest is found by typing more. */
  find: (q: string, signal: AbortSignal) => Promise<Choice[]>;
  /** The chosen one, when it is not among those that were found. */
  one: (id: string, client: QueryClient) => Promise<Choice>;
};

/** One of many records, found while one types; the whole list never comes to the browser. */
export function RemoteSelect({ queryKey, find, one, value, ...props }: Props) {
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim());
  const found = useQuery({
    queryKey: [...queryKey, 'choice', q],
    queryFn: ({ signal }) => find(q, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const choices = found.data ?? [];
  const chosen = useQuery({
    queryKey: [...queryKey, 'chosen', value],
    queryFn: () => one(value ?? '', client),
    enabled: Boolean(value) && found.isSuccess && !choices.some((it) => it.value === value),
  });
  const options =
    value && chosen.data && !choices.some((it) => it.value === value) ? [chosen.data, ...choices] : choices;
  return (
    <Select
      {...props}
      {...(value && { value })}
      options={options}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{data.label}</span>
          <span style={{ color: 'var(--zj-text-quiet)' }}>{data.note}</span>
        </span>
      )}
    />
  );
}
