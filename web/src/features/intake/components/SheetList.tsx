import type { ReactNode } from 'react';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { Tag } from '../../../ui/Tag';
import { type HandOverRow, listHandOvers, type SheetFilter, sheetsKey } from '../api/handOvers';

interface Props {
  filter: SheetFilter;
  onOpen: (sheet: HandOverRow) => void;
  empty: ReactNode;
}

/** Sheets that were handed over, with the mark of the desk. */
export function SheetList({ filter, onOpen, empty }: Props) {
  const { intake: words } = useTexts();
  const time = useTime();
  const { list } = usePages(sheetsKey(filter), (after, signal) => listHandOvers(filter, after, signal));
  const columns: Column<HandOverRow>[] = [
    { key: 'no', title: words.sheetNo, width: 152, render: (it) => it.sheetNo },
    { key: 'day', title: words.day, width: 104, render: (it) => time.day(it.day) },
    { key: 'advisor', title: words.advisor, width: 104, render: (it) => it.advisorName },
    { key: 'orders', title: words.orders, width: 80, align: 'right', render: (it) => it.orders },
    {
      key: 'verified',
      title: words.verifiedOrders,
      width: 96,
      align: 'right',
      render: (it) => words.of(it.verified, it.orders),
    },
    {
      key: 'consents',
      title: words.consents,
      width: 96,
      align: 'right',
      render: (it) => words.of(it.consents, it.orders),
    },
    { key: 'wrong', title: words.wrongOrders, width: 96, align: 'right', render: (it) => it.wrong },
    {
      key: 'given',
      title: words.handedOver,
      wideOnly: true,
      render: (it) => `${it.handedOverByName} ${time.when(it.handedOverAt)}`,
    },
    {
      key: 'received',
      title: words.received,
      render: (it) =>
        it.receivedAt ? (
          <>
            <Tag tone="done">{words.received}</Tag> {it.receivedByName} {time.when(it.receivedAt)}
          </>
        ) : (
          <Tag tone="due">{words.notReceived}</Tag>
        ),
    },
  ];
  return (
    <DataList
      label={words.sheets}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      tone={(it) => (it.receivedAt ? undefined : 'due')}
      empty={empty}
    />
  );
}
