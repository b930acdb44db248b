import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { accountQuery } from '../../features/account/api/accounts';
import styles from '../../features/account/components/account.module.css';
import { PlanView } from '../../features/account/components/PlanView';
import { RelationshipMap } from '../../features/account/components/RelationshipMap';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Strip } from '../../ui/Strip';

const PlanDrawer = lazy(async () => ({
  default: (await import('../../features/account/components/PlanDrawer')).PlanDrawer,
}));

/** A customer as an account: who knows whom there, and how it is kept. */
export default function AccountPage() {
  const { id = '' } = useParams();
  const { common, account: words } = useTexts();
  const time = useTime();
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const { data: account, error, refetch } = useQuery(accountQuery(id));
  const [chosen, setChosen] = useState<number>();
  const [editing, setEditing] = useState(false);
  if (!account) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const thisYear = Number(time.today().slice(0, 4));
  const years = [...new Set([thisYear, ...account.plans.map((it) => it.year)])].sort((a, b) => b - a);
  const year = chosen ?? thisYear;
  const plan = account.plans.find((it) => it.year === year);
  return (
    <>
      <PageHeader
        back={{ to: `/customers/${id}`, label: account.customerName }}
        title={words.accountOf(account.customerName)}
        note={account.ownerName ? words.ownedBy(account.ownerName) : words.noOwner}
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {words.print}
            </Button>
            {account.editable && mayEdit && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {plan ? common.edit : words.makePlan}
              </Button>
            )}
          </>
        }
      />
      {account.planDueOn && <Strip tone="due">{words.planWanted(time.day(account.planDueOn))}</Strip>}
      <section className={styles.section}>
        <h2>{words.map}</h2>
        <RelationshipMap account={account} />
      </section>
      <section className={styles.section}>
        <h2>{words.planOf(year)}</h2>
        {years.length > 1 && (
          <Segmented
            className="no-print"
            value={year}
            onChange={setChosen}
            options={years.map((value) => ({ value, label: words.year(value) }))}
          />
        )}
        {plan ? (
          <PlanView account={account} plan={plan} />
        ) : (
          <EmptyState title={words.noPlan} hint={words.noPlanHint} />
        )}
      </section>
      {editing && (
        <Suspense>
          <PlanDrawer
            key={`${year}${plan?.version ?? 0}`}
            account={account}
            year={year}
            plan={plan}
            open
            onClose={() => setEditing(false)}
            ownerField={<EmployeeSelect />}
          />
        </Suspense>
      )}
    </>
  );
}
