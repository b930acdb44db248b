import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { risksQuery } from '../../features/account/api/accounts';
import styles from '../../features/account/components/account.module.css';
import { sayMoney } from '../../lib/numbers';
import { useTexts } from '../../lib/texts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

/** What would leave with one person: customers whom nobody else of us knows. */
export default function HandOverRisksPage() {
  const { account: words } = useTexts();
  const { data, error, refetch } = useQuery(risksQuery);
  return (
    <>
      <PageHeader title={words.risks} note={words.risksNote} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.noRisks} hint={words.noRisksHint} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.customer}</th>
                <th scope="col">{words.onlyOne}</th>
                <th scope="col" className={styles.number}>
                  {words.near}
                </th>
                <th scope="col" className={styles.number}>
                  {words.promises}
                </th>
                <th scope="col" className={styles.number}>
                  {words.money}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((it) => (
                <tr key={`${it.customerId}${it.employeeId}`}>
                  <td>
                    <Link to={`/customers/${it.customerId}/account`}>{it.customerName}</Link>
                  </td>
                  <td>{it.employeeName}</td>
                  <td className={styles.number}>{it.near}</td>
                  <td className={styles.number}>{it.promises}</td>
                  <td className={styles.number}>{sayMoney(it.money)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
