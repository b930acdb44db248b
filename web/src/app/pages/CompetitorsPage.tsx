import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { mentionsQuery } from '../../features/account/api/accounts';
import styles from '../../features/account/components/account.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

const MONTHS = 12;

/** What was heard of competitors, month by month; each figure opens the contacts. */
export default function CompetitorsPage() {
  const { account: words } = useTexts();
  const time = useTime();
  const { data, error, refetch } = useQuery(mentionsQuery);
  const first = dayjs(time.today()).startOf('month');
  const months = Array.from({ length: MONTHS }, (_, back) =>
    first.subtract(MONTHS - 1 - back, 'month').format('YYYY-MM'),
  ).filter((month) => data?.some((row) => row.months.some((it) => it.month <= month)));
  return (
    <>
      <PageHeader title={words.competitorsTitle} note={words.competitorsNote} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.noCompetitors} hint={words.noCompetitorsHint} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.competitor}</th>
                {months.map((month) => (
                  <th key={month} scope="col" className={styles.number}>
                    {month}
                  </th>
                ))}
                <th scope="col" className={styles.number}>
                  {words.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.competitor}>
                  <th scope="row">{row.competitor}</th>
                  {months.map((month) => {
                    const found = row.months.find((it) => it.month === month);
                    return (
                      <td key={month} className={styles.number}>
                        {found ? <Link to={contactsOf(row.competitor, month)}>{found.mentions}</Link> : 0}
                      </td>
                    );
                  })}
                  <td className={styles.number}>{row.mentions}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function contactsOf(competitor: string, month: string): string {
  const from = dayjs(`${month}-01`);
  const of = [
    { field: 'competitors', operator: 'CONTAINS', values: [competitor] },
    {
      field: 'at',
      operator: 'BETWEEN',
      values: [from.format('YYYY-MM-DD'), from.endOf('month').format('YYYY-MM-DD')],
    },
  ];
  return `/contacts-made?filter=${encodeURIComponent(JSON.stringify({ match: 'ALL', of }))}`;
}
