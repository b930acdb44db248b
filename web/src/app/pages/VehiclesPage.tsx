import { CarOutlined } from '@ant-design/icons';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { number, reference, text } from '../../features/list/model/cells';
import { sayNumber } from '../../lib/numbers';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { AddButton } from '../../ui/ListHeader';
import { Tag } from '../../ui/Tag';

const VehicleDrawer = lazy(async () => ({
  default: (await import('../../features/asset/components/VehicleDrawer')).VehicleDrawer,
}));

const needs = ['status', 'vinCheck'];

export default function VehiclesPage() {
  const { asset: words, list: said, common } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [{ open }, change] = useFilters('open');
  const quick = useMemo<QuickFilter[]>(
    () => [
      { field: 'status', any: words.anyStatus },
      {
        field: 'lastVisitOn',
        options: [
          {
            name: said.say.withinLast(said.period.DAY('30')),
            operator: 'WITHIN_LAST',
            values: ['30', 'DAY'],
          },
          {
            name: said.say.olderThan(said.period.MONTH('6')),
            operator: 'OLDER_THAN',
            values: ['6', 'MONTH'],
          },
          { name: said.say.olderThan(said.period.YEAR('1')), operator: 'OLDER_THAN', values: ['1', 'YEAR'] },
          { name: said.say.empty, operator: 'EMPTY', values: [] },
        ],
      },
    ],
    [words, said],
  );
  return (
    <>
      <RecordList
        list="vehicles"
        title={words.title}
        search={words.search}
        total={words.total}
        onOpen={(it) => void navigate(`/vehicles/${it.id}`)}
        add={mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>}
        quick={quick}
        needs={needs}
        tone={(row) => (text(row, 'status') === 'IN_USE' ? undefined : 'quiet')}
        cells={{
          plate: (row) => text(row, 'plate') ?? words.noPlate,
          customer: (row) => {
            const owner = reference(row, 'customer');
            return owner ? <Link to={`/customers/${owner.id}`}>{owner.name}</Link> : common.none;
          },
          vin: (row) => (
            <>
              {text(row, 'vin') ?? common.none}{' '}
              {text(row, 'vinCheck') === 'CHECK_DIGIT_FAILED' && <Tag tone="due">{words.vinFailed}</Tag>}
            </>
          ),
          lastMileage: (row) => {
            const mileage = number(row, 'lastMileage');
            return mileage === undefined ? common.none : words.kilometres(sayNumber(mileage));
          },
          status: (row) => {
            const status = text(row, 'status') as keyof typeof words.statuses | undefined;
            return (
              status && <Tag tone={status === 'IN_USE' ? 'done' : 'plain'}>{words.statuses[status]}</Tag>
            );
          },
        }}
        columns={{
          plate: { width: 110 },
          vin: { width: 180 },
          lastMileage: { width: 120 },
          status: { width: 90 },
        }}
        empty={{ icon: <CarOutlined />, title: words.empty, hint: words.emptyHint }}
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
