import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { type CustomerFilter, customersKey, listCustomers } from '../../features/customer/api/customers';
import { CustomerList } from '../../features/customer/components/CustomerList';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';

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
  const add = mayEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ open: 'new' })}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} note={people.count && words.total(people.count)} actions={add}>
        <SearchField label={words.search} value={q} onChange={onSearch} />
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
        <Select
          aria-label={words.type}
          allowClear
          placeholder={words.type}
          value={type ?? null}
          onChange={(value) => change({ type: value })}
          options={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 100 }}
        />
        <Select
          aria-label={words.stage}
          allowClear
          placeholder={words.anyStage}
          value={stage ?? null}
          onChange={(value) => change({ stage: value })}
          options={Object.entries(words.stages).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 120 }}
        />
        <Select
          aria-label={words.consent}
          allowClear
          placeholder={words.anyConsent}
          value={consent ?? null}
          onChange={(value) => change({ consent: value })}
          options={Object.entries(words.consents).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 140 }}
        />
        <Select
          aria-label={words.sort}
          value={sort ?? 'CHANGED'}
          onChange={(value) => change({ sort: value === 'CHANGED' ? null : value })}
          options={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 110 }}
        />
      </PageHeader>
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
