import { TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { usePages } from '../../../lib/pages';
import { useSpoken, useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { CustomerRow } from '../api/customers';
import { ConsentTag } from './ConsentTag';
import styles from './CustomerList.module.css';

interface Props {
  list: ReturnType<typeof usePages<CustomerRow>>['list'];
  /** Whether conditions are set; an empty answer then means something else. */
  filtered: boolean;
  onOpen: (customer: CustomerRow) => void;
  add: ReactNode;
}

export function CustomerList({ list, filtered, onOpen, add }: Props) {
  const { common, customer: words } = useTexts();
  const time = useTime();
  // 王建国 先生, but Mr 王建国.
  const english = useSpoken().language === 'en';
  const address = (it: CustomerRow) =>
    it.type === 'PERSON' && <span className={styles.quiet}>{honorific(it, words)}</span>;
  const columns: Column<CustomerRow>[] = [
    {
      key: 'name',
      title: words.name,
      render: (it) => (
        <>
          {english && address(it)} {it.name} {!english && address(it)}
        </>
      ),
    },
    { key: 'phone', title: words.phone, width: 150, render: (it) => <Phone number={it.phone} /> },
    {
      key: 'consent',
      title: words.consent,
      width: 130,
      choice: 'shown',
      render: (it) => <ConsentTag status={it.followUpConsent} />,
    },
    {
      key: 'stage',
      title: words.stage,
      width: 110,
      choice: 'shown',
      render: (it) => words.stages[it.lifecycleStage],
    },
    {
      key: 'owner',
      title: words.owner,
      width: 110,
      choice: 'shown',
      render: (it) => it.ownerName ?? common.none,
    },
    {
      key: 'department',
      title: words.department,
      width: 150,
      choice: 'shown',
      render: (it) => it.departmentName,
    },
    {
      key: 'lastService',
      title: words.lastService,
      width: 170,
      choice: 'shown',
      render: (it) => time.when(it.lastServiceAt),
    },
    {
      key: 'lastContact',
      title: words.lastContact,
      width: 170,
      choice: 'hidden',
      render: (it) => time.when(it.lastContactAt),
    },
    {
      key: 'customerNo',
      title: words.customerNo,
      width: 140,
      choice: 'hidden',
      render: (it) => it.customerNo,
    },
  ];
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      remembered="customers"
      card={(it) => (
        <>
          <div className={styles.head}>
            <button type="button" onClick={() => onOpen(it)}>
              {it.name}
            </button>
            <ConsentTag status={it.followUpConsent} />
          </div>
          <div>
            <Phone number={it.phone} />
          </div>
          <div className={styles.quiet}>
            {[
              words.stages[it.lifecycleStage],
              it.ownerName ?? words.noOwner,
              time.when(it.lastServiceAt),
            ].join(' · ')}
          </div>
        </>
      )}
      empty={
        filtered ? (
          <EmptyState icon={<TeamOutlined />} title={words.nobody} hint={words.nobodyHint} />
        ) : (
          <EmptyState icon={<TeamOutlined />} title={words.empty} hint={words.emptyHint} action={add} />
        )
      }
    />
  );
}

function Phone({ number }: { number: string | null | undefined }) {
  const { common } = useTexts();
  if (!number) return common.none;
  return number.includes('*') ? number : <a href={`tel:${number.replace(/[\s-]/g, '')}`}>{number}</a>;
}

export function honorific(
  customer: Pick<CustomerRow, 'gender' | 'honorific'>,
  words: { honorifics: Record<CustomerRow['gender'], string> },
) {
  return customer.honorific ?? (customer.gender === 'UNKNOWN' ? '' : words.honorifics[customer.gender]);
}
