import { Segmented } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import { listVehicles, type VehicleFilter, vehiclesKey } from '../../features/asset/api/vehicles';
import { VehicleList } from '../../features/asset/components/VehicleList';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { FilterSelect } from '../../ui/FilterSelect';
import { AddButton, ListHeader } from '../../ui/ListHeader';

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
  const add = mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>;
  return (
    <>
      <ListHeader
        title={words.title}
        note={cars.count && words.total(cars.count)}
        search={words.search}
        q={q}
        onSearch={onSearch}
        add={add}
      >
        <FilterSelect
          label={words.status}
          any={words.anyStatus}
          value={status}
          onChange={(value) => change({ status: value })}
          options={words.statuses}
        />
        <Segmented
          aria-label={words.sort}
          value={sort ?? 'CHANGED'}
          onChange={(value) => change({ sort: value === 'CHANGED' ? null : value })}
          options={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
        />
      </ListHeader>
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
