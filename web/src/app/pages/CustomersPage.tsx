import { TeamOutlined } from '@ant-design/icons';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ConsentStatus } from '../../features/customer/api/customers';
import { ConsentTag } from '../../features/customer/components/ConsentTag';
import { CustomerName } from '../../features/customer/components/CustomerName';
import type { ListRow } from '../../features/list/api/lists';
import { PhoneLink } from '../../features/list/components/PhoneLink';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { reference, text } from '../../features/list/model/cells';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { AddButton } from '../../ui/ListHeader';
import styles from './CustomersPage.module.css';

const CustomerDrawer = lazy(async () => ({
  default: (await import('../../features/customer/components/CustomerDrawer')).CustomerDrawer,
}));

const needs = ['type', 'gender', 'honorific', 'phone', 'consent', 'stage', 'owner', 'lastServiceAt'];

const consent = (row: ListRow) => text(row, 'consent') as ConsentStatus | undefined;

export default function CustomersPage() {
  const { customer: words } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [{ open, phone }, change] = useFilters('open', 'phone');
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'owner',
        segments: true,
        options: [
          { name: words.owners.me, operator: 'IS', values: ['me'] },
          { name: words.owners.none, operator: 'EMPTY', values: [] },
        ],
      },
      { field: 'type' },
      { field: 'stage', any: words.anyStage },
      {
        field: 'consent',
        any: words.anyConsent,
        options: [{ name: words.consents.NONE, operator: 'EMPTY', values: [] }],
      },
    ],
    [words],
  );
  return (
    <>
      <RecordList
        list="customers"
        title={words.title}
        search={words.search}
        total={words.total}
        onOpen={(it) => void navigate(`/customers/${it.id}`)}
        add={mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>}
        quick={quick}
        needs={needs}
        cells={{
          name: (row) => <Name row={row} />,
          phone: (row) => <PhoneLink number={text(row, 'phone')} />,
          consent: (row) => <ConsentTag status={consent(row)} />,
        }}
        columns={{ phone: { width: 150 }, consent: { width: 130 } }}
        card={(row) => <Card row={row} onOpen={() => void navigate(`/customers/${row.id}`)} />}
        empty={{ icon: <TeamOutlined />, title: words.empty, hint: words.emptyHint }}
      />
      <Suspense>
        <CustomerDrawer
          id={open ?? null}
          phone={phone}
          onClose={() => change({ open: null, phone: null })}
          onSaved={(saved) => void navigate(`/customers/${saved.id}`)}
        />
      </Suspense>
    </>
  );
}

function Name({ row }: { row: ListRow }) {
  return (
    <CustomerName
      name={text(row, 'name') ?? ''}
      type={text(row, 'type')}
      gender={text(row, 'gender')}
      honorific={text(row, 'honorific')}
    />
  );
}

function Card({ row, onOpen }: { row: ListRow; onOpen: () => void }) {
  const { customer: words } = useTexts();
  const time = useTime();
  const stage = text(row, 'stage') as keyof typeof words.stages | undefined;
  return (
    <>
      <div className={styles.head}>
        <button type="button" onClick={onOpen}>
          {text(row, 'name')}
        </button>
        <ConsentTag status={consent(row)} />
      </div>
      <div>
        <PhoneLink number={text(row, 'phone')} />
      </div>
      <div className={styles.quiet}>
        {[
          stage && words.stages[stage],
          reference(row, 'owner')?.name ?? words.noOwner,
          time.when(text(row, 'lastServiceAt')),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
