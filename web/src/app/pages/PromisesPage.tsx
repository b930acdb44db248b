import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { owedQuery, type Promised } from '../../features/promise/api/promises';
import { PromiseState } from '../../features/promise/components/PromiseState';
import styles from '../../features/promise/components/promise.module.css';
import { sayDue } from '../../features/promise/model';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

const PromiseSheet = lazy(async () => ({
  default: (await import('../../features/promise/components/PromiseSheet')).PromiseSheet,
}));
const PromiseDrawer = lazy(async () => ({
  default: (await import('../../features/promise/components/PromiseDrawer')).PromiseDrawer,
}));

/** What we owe: what is late, what is due today and later; one's own, or that of one's people. */
export default function PromisesPage() {
  const { promise: words } = useTexts();
  const time = useTime();
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const [{ show, team }, change] = useFilters('show', 'team');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(owedQuery(team === '1'));
  const today = time.today();
  const groups: [string, Promised[]][] = data
    ? [
        [words.late, data.filter((it) => it.late)],
        [words.today, data.filter((it) => !it.late && it.dueOn === today)],
        [words.later, data.filter((it) => !it.late && it.dueOn > today)],
      ]
    : [];
  return (
    <>
      <PageHeader
        title={words.owed}
        note={words.note}
        actions={
          <>
            <Segmented
              value={team === '1' ? 'team' : 'mine'}
              onChange={(value) => void change({ team: value === 'team' ? '1' : null })}
              options={[
                { value: 'mine', label: words.mine },
                { value: 'team', label: words.team },
              ]}
            />
            {mayEdit && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {words.give}
              </Button>
            )}
          </>
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        groups
          .filter(([, rows]) => rows.length > 0)
          .map(([title, rows]) => (
            <section key={title} className={styles.group}>
              <h2>
                {title} <span>{rows.length}</span>
              </h2>
              <ul className={styles.rows}>
                {rows.map((it) => (
                  <li key={it.id}>
                    <span className={styles.what}>
                      <button
                        type="button"
                        className={styles.open}
                        onClick={() => void change({ show: it.id })}
                      >
                        {it.text}
                      </button>
                      <span className={styles.quiet}>
                        <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
                        {it.personName && ` · ${it.personName}`}
                        {team === '1' && ` · ${it.ownerName}`}
                        {it.moves.length > 0 && ` · ${words.movedTimes(it.moves.length)}`}
                      </span>
                    </span>
                    <span>{sayDue(it, words, time.day)}</span>
                    <PromiseState promise={it} />
                  </li>
                ))}
              </ul>
            </section>
          ))
      )}
      <Suspense>
        {show && (
          <PromiseSheet
            id={show}
            onClose={() => void change({ show: null })}
            ownerField={<EmployeeSelect />}
          />
        )}
        {adding && (
          <PromiseDrawer
            open
            customerField={<CustomerSelect />}
            ownerField={<EmployeeSelect allowClear />}
            onClose={() => setAdding(false)}
          />
        )}
      </Suspense>
    </>
  );
}
