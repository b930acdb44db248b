import { ContactsOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ListRow } from '../../features/list/api/lists';
import { PhoneLink } from '../../features/list/components/PhoneLink';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { reference, text } from '../../features/list/model/cells';
import { useTexts } from '../../lib/texts';
import styles from './CustomersPage.module.css';

const needs = ['name', 'customer', 'position', 'phone'];

/** The people at our customers; each opens the customer that the person belongs to. */
export default function ContactPersonsPage() {
  const { customer: words } = useTexts();
  const navigate = useNavigate();
  const open = (row: ListRow) => void navigate(`/customers/${reference(row, 'customer')?.id}`);
  const quick = useMemo<QuickFilter[]>(
    () => [
      { field: 'buyingRole', any: words.anyBuyingRole },
      { field: 'owner', options: [{ name: words.owners.me, operator: 'IS', values: ['me'] }] },
    ],
    [words],
  );
  return (
    <RecordList
      list="contact-persons"
      topic="customers"
      title={words.persons}
      search={words.searchPersons}
      total={words.totalPersons}
      onOpen={open}
      quick={quick}
      needs={needs}
      cells={{ phone: (row) => <PhoneLink number={text(row, 'phone')} /> }}
      columns={{ phone: { width: 150 } }}
      card={(row) => <Card row={row} onOpen={() => open(row)} />}
      empty={{ icon: <ContactsOutlined />, title: words.noPersons, hint: words.noPersonsHint }}
    />
  );
}

function Card({ row, onOpen }: { row: ListRow; onOpen: () => void }) {
  return (
    <>
      <div className={styles.head}>
        <button type="button" onClick={onOpen}>
          {text(row, 'name')}
        </button>
      </div>
      <div>
        <PhoneLink number={text(row, 'phone')} />
      </div>
      <div className={styles.quiet}>
        {[reference(row, 'customer')?.name, text(row, 'position')].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}
