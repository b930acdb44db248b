import { CarOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import type { VehicleRow } from '../api/vehicles';
import { sayKind } from './sayVehicle';

interface Props {
  list: ReturnType<typeof usePages<VehicleRow>>['list'];
  filtered: boolean;
  onOpen: (vehicle: VehicleRow) => void;
  add: ReactNode;
}

export function VehicleList({ list, filtered, onOpen, add }: Props) {
  const { common, asset: words } = useTexts();
  const time = useTime();
  const columns: Column<VehicleRow>[] = [
    { key: 'plate', title: words.plate, width: 110, render: (it) => it.plateNo ?? words.noPlate },
    { key: 'kind', title: words.kind, render: (it) => sayKind(it) || common.none },
    {
      key: 'owner',
      title: words.owner,
      render: (it) => <Link to={`/customers/${it.customerId}`}>{it.ownerName}</Link>,
    },
    {
      key: 'vin',
      title: words.vin,
      width: 180,
      choice: 'shown',
      render: (it) => (
        <>
          {it.vin ?? common.none}{' '}
          {it.vinCheck === 'CHECK_DIGIT_FAILED' && <Tag tone="due">{words.vinFailed}</Tag>}
        </>
      ),
    },
    {
      key: 'mileage',
      title: words.mileage,
      width: 120,
      align: 'right',
      choice: 'shown',
      render: (it) => (it.lastMileage == null ? common.none : words.kilometres(sayNumber(it.lastMileage))),
    },
    {
      key: 'visit',
      title: words.lastVisit,
      width: 130,
      choice: 'shown',
      render: (it) => time.day(it.lastVisitOn),
    },
    {
      key: 'status',
      title: words.status,
      width: 90,
      choice: 'shown',
      render: (it) => <Tag tone={it.status === 'IN_USE' ? 'done' : 'plain'}>{words.statuses[it.status]}</Tag>,
    },
  ];
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      tone={(it) => (it.status === 'IN_USE' ? undefined : 'quiet')}
      remembered="vehicles"
      empty={
        filtered ? (
          <EmptyState icon={<CarOutlined />} title={words.nothing} hint={words.nothingHint} />
        ) : (
          <EmptyState icon={<CarOutlined />} title={words.empty} hint={words.emptyHint} action={add} />
        )
      }
    />
  );
}
