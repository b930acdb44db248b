import type { ReactNode } from 'react';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import type { ComplaintRow } from '../api/complaints';
import { ClockBar } from './ClockBar';
import { ComplaintCard } from './ComplaintCard';
import styles from './ComplaintRegister.module.css';
import { SeverityTag } from './SeverityTag';

interface Props {
  list: ReturnType<typeof usePages<ComplaintRow>>['list'];
  filtered: boolean;
  onOpen: (row: ComplaintRow) => void;
  add: ReactNode;
}

/** All complaints, newest first. */
export function ComplaintRegister({ list, filtered, onOpen, add }: Props) {
  const { common, complaint: words } = useTexts();
  const time = useTime();
  const columns: Column<ComplaintRow>[] = [
    { key: 'no', title: words.number, width: 136, render: (it) => it.complaintNo },
    {
      key: 'customer',
      title: words.customer,
      render: (it) => (
        <>
          {it.customerName}
          {it.plateNo && <div className={styles.quiet}>{it.plateNo}</div>}
        </>
      ),
    },
    {
      key: 'severity',
      title: words.severity,
      width: 104,
      render: (it) => <SeverityTag severity={it.severity} />,
    },
    {
      key: 'words',
      title: words.descriptionShort,
      render: (it) => <span className={styles.words}>{it.description}</span>,
    },
    {
      key: 'category',
      title: words.category,
      width: 104,
      choice: 'hidden',
      render: (it) => words.categories[it.category],
    },
    {
      key: 'source',
      title: words.source,
      width: 96,
      choice: 'hidden',
      render: (it) => words.sources[it.source],
    },
    {
      key: 'status',
      title: words.status,
      width: 112,
      render: (it) => (
        <>
          {words.statuses[it.status]}
          {it.deliveredAutomatically && <Tag tone="overdue">{words.deliveredAutomatically}</Tag>}
        </>
      ),
    },
    {
      key: 'clock',
      title: words.clock,
      width: 216,
      render: (it) => (it.clock ? <ClockBar clock={it.clock} /> : common.none),
    },
    {
      key: 'holder',
      title: words.holder,
      width: 96,
      choice: 'shown',
      render: (it) => it.holder?.name ?? common.none,
    },
    {
      key: 'department',
      title: words.department,
      width: 120,
      choice: 'hidden',
      render: (it) => it.departmentName,
    },
    {
      key: 'registered',
      title: words.registeredAt,
      width: 128,
      choice: 'shown',
      render: (it) => <span title={time.exactly(it.registeredAt)}>{time.when(it.registeredAt)}</span>,
    },
  ];
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      remembered="complaints"
      card={(it) => <ComplaintCard row={it} onOpen={onOpen} />}
      empty={
        filtered ? (
          <EmptyState title={words.nothing} hint={words.nothingHint} />
        ) : (
          <EmptyState title={words.empty} hint={words.emptyHint} action={add} />
        )
      }
    />
  );
}
