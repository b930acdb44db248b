import { ToolOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { WorkOrderRow } from '../api/workOrders';
import { FollowUpConsentTag } from './FollowUpConsentTag';

interface Props {
  list: ReturnType<typeof usePages<WorkOrderRow>>['list'];
  onOpen: (order: WorkOrderRow) => void;
  /** Shown instead of the answer about follow-up: a button to give it. */
  answer?: (order: WorkOrderRow) => ReactNode;
  empty: ReactNode;
  /** On the page of one vehicle, which need not be named in each row. */
  ofOneVehicle?: boolean;
}

const ofVehicle = ['vehicle', 'kind', 'owner'];

export function WorkOrderList({ list, onOpen, answer, empty, ofOneVehicle }: Props) {
  const { common, service: words } = useTexts();
  const time = useTime();
  const columns: Column<WorkOrderRow>[] = [
    { key: 'orderNo', title: words.orderNo, width: 150, render: (it) => it.orderNo },
    {
      key: 'vehicle',
      title: words.vehicle,
      width: 110,
      render: (it) => (
        <Link to={`/vehicles/${it.vehicleId}`}>{it.plateNo ?? it.vehicleKind ?? common.none}</Link>
      ),
    },
    {
      key: 'kind',
      title: words.vehicleKind,
      width: 190,
      choice: 'shown',
      render: (it) => it.vehicleKind ?? common.none,
    },
    {
      key: 'owner',
      title: words.owner,
      render: (it) => <Link to={`/customers/${it.ownerId}`}>{it.ownerName}</Link>,
    },
    {
      key: 'delivered',
      title: words.deliveredAt,
      width: 130,
      render: (it) => (it.deliveredAt ? time.when(it.deliveredAt) : words.statuses[it.status]),
    },
    {
      key: 'type',
      title: words.repairType,
      width: 100,
      choice: 'shown',
      render: (it) => words.repairTypes[it.repairType],
    },
    {
      key: 'items',
      title: words.items,
      choice: 'shown',
      clip: true,
      wideOnly: true,
      render: (it) => it.items || common.none,
    },
    {
      key: 'advisor',
      title: words.advisor,
      width: 100,
      choice: 'shown',
      render: (it) => it.serviceAdvisorName ?? common.none,
    },
    {
      key: 'consent',
      title: words.followUp,
      width: 110,
      render: (it) => (answer ? answer(it) : <FollowUpConsentTag consent={it.followUpConsent} />),
    },
  ];
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={ofOneVehicle ? columns.filter((it) => !ofVehicle.includes(it.key)) : columns}
      onOpen={onOpen}
      remembered={ofOneVehicle ? 'vehicle-orders' : 'work-orders'}
      empty={empty}
    />
  );
}

export function NoWorkOrders({ filtered, add }: { filtered: boolean; add: ReactNode }) {
  const { service: words } = useTexts();
  return filtered ? (
    <EmptyState icon={<ToolOutlined />} title={words.nothing} hint={words.nothingHint} />
  ) : (
    <EmptyState icon={<ToolOutlined />} title={words.empty} hint={words.emptyHint} action={add} />
  );
}
