import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList, type Selection } from '../../../ui/DataList';
import { Tag } from '../../../ui/Tag';
import type { HandOverOrder } from '../api/handOvers';

interface Props {
  label: string;
  orders: HandOverOrder[] | undefined;
  /** What the reader can do with an order. */
  last?: { title: string; render: (order: HandOverOrder) => ReactNode };
  selection?: Selection;
  onOpen: (order: HandOverOrder) => void;
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
}

/** Orders on their way to the desk. */
export function OrderLines({ label, orders, last, ...rest }: Props) {
  const { common, intake: words, service } = useTexts();
  const time = useTime();
  const columns: Column<HandOverOrder>[] = [
    { key: 'order', title: service.orderNo, width: 150, render: (it) => it.orderNo },
    { key: 'customer', title: service.owner, width: 96, render: (it) => it.customerName },
    {
      key: 'plate',
      title: service.vehicle,
      width: 112,
      render: (it) => it.plateNo ?? common.none,
    },
    {
      key: 'items',
      title: service.items,
      clip: true,
      render: (it) => it.items || service.repairTypes[it.repairType],
    },
    {
      key: 'mileage',
      title: service.mileage,
      width: 112,
      align: 'right',
      wideOnly: true,
      render: (it) => it.mileage ?? common.none,
    },
    {
      key: 'delivered',
      title: service.deliveredAt,
      width: 112,
      render: (it) => time.when(it.deliveredAt),
    },
    {
      key: 'consent',
      title: words.consent,
      width: 96,
      render: (it) => (
        <Tag tone={it.consent === 'YES' ? 'done' : it.consent === 'NO' ? 'plain' : 'due'}>
          {service.consents[it.consent]}
        </Tag>
      ),
    },
    {
      key: 'verified',
      title: service.dataVerified,
      width: 104,
      render: (it) =>
        it.dataVerifiedAt ? (
          <Tag tone="done">{words.verified}</Tag>
        ) : (
          <Tag tone="due">{service.notVerified}</Tag>
        ),
    },
    ...(last ? [{ key: 'last', title: last.title, width: 150, render: last.render }] : []),
  ];
  return <DataList label={label} rows={orders} rowKey={(it) => it.orderId} columns={columns} {...rest} />;
}
