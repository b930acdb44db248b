import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { type RateRow, ratesQuery } from '../../features/promise/api/promises';
import styles from '../../features/promise/components/promise.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

/** Who keeps his word: each figure opens the promises behind it. */
export default function PromiseRatesPage() {
  const { promise: words } = useTexts();
  const time = useTime();
  const [period, setPeriod] = useState(
    () => [dayjs(time.today()).subtract(29, 'day'), dayjs(time.today())] as const,
  );
  const from = period[0].format('YYYY-MM-DD');
  const to = period[1].format('YYYY-MM-DD');
  const { data, error, refetch } = useQuery(ratesQuery(from, to));
  const rows = (row: RateRow, number: number, status: string[]) =>
    number === 0 ? 0 : <Link to={rowsOf(row.employeeId, from, to, status)}>{number}</Link>;
  return (
    <>
      <PageHeader
        title={words.rates}
        note={words.ratesNote}
        actions={
          <DatePicker.RangePicker
            allowClear={false}
            value={[period[0], period[1]]}
            onChange={(chosen) => chosen?.[0] && chosen[1] && setPeriod([chosen[0], chosen[1]])}
          />
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.noRates} hint={words.emptyHint} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.owner}</th>
                <th scope="col">{words.dueInPeriod}</th>
                <th scope="col">{words.statuses.KEPT}</th>
                <th scope="col">{words.statuses.BROKEN}</th>
                <th scope="col">{words.ofThemMadeGood}</th>
                <th scope="col">{words.statuses.OPEN}</th>
                <th scope="col">{words.rate}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.employeeId}>
                  <th scope="row">{row.employeeName}</th>
                  <td>{rows(row, row.due, ['KEPT', 'BROKEN', 'OPEN'])}</td>
                  <td>{rows(row, row.kept, ['KEPT'])}</td>
                  <td>{rows(row, row.broken, ['BROKEN'])}</td>
                  <td>{row.madeGood}</td>
                  <td>{rows(row, row.open, ['OPEN'])}</td>
                  <td>
                    <strong>{row.rate == null ? '—' : `${row.rate.toFixed(1)}%`}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function rowsOf(employee: string, from: string, to: string, status: string[]): string {
  const of = [
    { field: 'owner', operator: 'IS', values: [employee] },
    { field: 'dueOn', operator: 'BETWEEN', values: [from, to] },
    { field: 'status', operator: 'IS', values: status },
  ];
  return `/promises/list?filter=${encodeURIComponent(JSON.stringify({ match: 'ALL', of }))}`;
}
