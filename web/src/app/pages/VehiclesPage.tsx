import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { listVehicles, type VehicleFilter, vehiclesKey } from '../../features/asset/api/vehicles';
import { VehicleList } from '../../features/asset/components/VehicleList';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';

const VehicleDrawer = lazy(async () => ({
  default: (await import('../../features/asset/components/VehicleDrawer')).VehicleDrawer,
}));

export default function VehiclesPage() {
  const { asset: words } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [{ q, status, sort, open }, change] = useFilters('q', 'status', 'sort', 'open');
  const filter = { ...(q && { q }), ...(status && { status }) } as VehicleFilter;
  const sorted = { ...filter, ...(sort && { sort }) } as VehicleFilter;
  const cars = usePages(vehiclesKey(sorted), (after, signal) => listVehicles(sorted, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  const add = mayEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ open: 'new' })}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} note={cars.count && words.total(cars.count)} actions={add}>
        <SearchField label={words.search} value={q} onChange={onSearch} />
        <Select
          aria-label={words.status}
          allowClear
          placeholder={words.anyStatus}
          value={status ?? null}
          onChange={(value) => change({ status: value })}
          options={Object.entries(words.statuses).map(([value, label]) => ({ value, label }))}
          style={{ minWidth: 120 }}
        />
        <Segmented
          aria-label={words.sort}
          value={sort ?? 'CHANGED'}
          onChange={(value) => change({ sort: value === 'CHANGED' ? null : value })}
          options={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
        />
      </PageHeader>
      <VehicleList
        list={cars.list}
        filtered={Object.keys(filter).length > 0}
        onOpen={(it) => void navigate(`/vehicles/${it.id}`)}
        add={add}
      />
      <Suspense>
        <VehicleDrawer
          id={open ?? null}
          customerField={<CustomerSelect />}
          onClose={() => change({ open: null })}
          onSaved={(saved) => void navigate(`/vehicles/${saved.id}`)}
        />
      </Suspense>
    </>
  );
}
