import { Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { type CustomerFilter, customersKey, listCustomers } from '../../features/customer/api/customers';
import { CustomerList } from '../../features/customer/components/CustomerList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { FilterSelect } from '../../ui/FilterSelect';
import { AddButton, ListHeader } from '../../ui/ListHeader';

const CustomerDrawer = lazy(async () => ({
  default: (await import('../../features/customer/components/CustomerDrawer')).CustomerDrawer,
}));

export default function CustomersPage() {
  const { customer: words } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [{ q, owner, type, stage, consent, sort, open }, change] = useFilters(
    'q',
    'owner',
    'type',
    'stage',
    'consent',
    'sort',
    'open',
  );
  const filter = {
    ...(q && { q }),
    ...(owner && { owner }),
    ...(type && { type }),
    ...(stage && { stage }),
    ...(consent && { consent }),
  } as CustomerFilter;
  const sorted = { ...filter, ...(sort && { sort }) } as CustomerFilter;
  const people = usePages(customersKey(sorted), (after, signal) => listCustomers(sorted, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  const add = mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>;
  return (
    <>
      <ListHeader
        title={words.title}
        note={people.count && words.total(people.count)}
        search={words.search}
        q={q}
        onSearch={onSearch}
        add={add}
      >
        <Segmented
          aria-label={words.owner}
          value={owner ?? ''}
          onChange={(value) => change({ owner: value })}
          options={[
            { value: '', label: words.owners.all },
            { value: 'me', label: words.owners.me },
            { value: 'none', label: words.owners.none },
          ]}
        />
        <FilterSelect
          label={words.type}
          any={words.type}
          value={type}
          onChange={(value) => change({ type: value })}
          options={words.types}
        />
        <FilterSelect
          label={words.stage}
          any={words.anyStage}
          value={stage}
          onChange={(value) => change({ stage: value })}
          options={words.stages}
        />
        <FilterSelect
          label={words.consent}
          any={words.anyConsent}
          value={consent}
          onChange={(value) => change({ consent: value })}
          options={words.consents}
        />
        <Select
          aria-label={words.sort}
          value={sort ?? 'CHANGED'}
          onChange={(value) => change({ sort: value === 'CHANGED' ? null : value })}
          options={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 110 }}
        />
      </ListHeader>
      <CustomerList
        list={people.list}
        filtered={Object.keys(filter).length > 0}
        onOpen={(it) => void navigate(`/customers/${it.id}`)}
        add={add}
      />
      <Suspense>
        <CustomerDrawer
          id={open ?? null}
          onClose={() => change({ open: null })}
          onSaved={(saved) => void navigate(`/customers/${saved.id}`)}
        />
      </Suspense>
    </>
  );
}
