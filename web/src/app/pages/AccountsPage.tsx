import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { accountsQuery } from '../../features/account/api/accounts';
import styles from '../../features/account/components/account.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';

/** Key customers: which have a plan, what in it is at risk, what is still to be done. */
export default function AccountsPage() {
  const { account: words } = useTexts();
  const time = useTime();
  const { data, error, refetch } = useQuery(accountsQuery);
  return (
    <>
      <PageHeader title={words.title} note={words.titleNote} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.customer}</th>
                <th scope="col">{words.owner}</th>
                <th scope="col">{words.plan}</th>
                <th scope="col">{words.atRisk}</th>
                <th scope="col" className={styles.number}>
                  {words.openActions}
                </th>
                <th scope="col">{words.lastContact}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((it) => (
                <tr key={it.customerId}>
                  <td>
                    <Link to={`/customers/${it.customerId}/account`}>{it.customerName}</Link>
                  </td>
                  <td>{it.ownerName ?? <Tag tone="overdue">{words.noOwner}</Tag>}</td>
                  <td>
                    {it.planYear ? (
                      words.year(it.planYear)
                    ) : (
                      <Tag tone={it.dueOn && it.dueOn < time.today() ? 'overdue' : 'due'}>
                        {it.dueOn ? words.planDue(time.day(it.dueOn)) : words.noPlan}
                      </Tag>
                    )}
                  </td>
                  <td>
                    <span className={styles.tags}>
                      {it.atRisk.map((variable) => (
                        <Tag key={variable} tone="overdue">
                          {words.variables[variable]}
                        </Tag>
                      ))}
                    </span>
                  </td>
                  <td className={styles.number}>
                    {it.openActions}
                    {it.overdueActions > 0 && ` (${words.ofThemLate(it.overdueActions)})`}
                  </td>
                  <td>{time.when(it.lastContactAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
