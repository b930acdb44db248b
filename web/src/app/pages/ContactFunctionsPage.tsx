import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { functionsQuery } from '../../features/relationship/api/relationships';
import { FunctionsTable } from '../../features/relationship/components/FunctionsTable';
import styles from '../../features/relationship/components/levels.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

/** What the contacts of each of us were for. */
export default function ContactFunctionsPage() {
  const { relationship: words } = useTexts();
  const time = useTime();
  const [period, setPeriod] = useState(
    () => [dayjs(time.today()).subtract(29, 'day'), dayjs(time.today())] as const,
  );
  const { data, error, refetch } = useQuery(
    functionsQuery(period[0].format('YYYY-MM-DD'), period[1].format('YYYY-MM-DD')),
  );
  return (
    <>
      <PageHeader
        title={words.share.title}
        actions={
          <DatePicker.RangePicker
            allowClear={false}
            value={[period[0], period[1]]}
            onChange={(chosen) => chosen?.[0] && chosen[1] && setPeriod([chosen[0], chosen[1]])}
          />
        }
      />
      <p className={styles.quiet} style={{ maxWidth: 720, marginBottom: 16 }}>
        {words.share.note}
      </p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.share.empty} hint={words.share.emptyHint} />
      ) : (
        <FunctionsTable rows={data} />
      )}
    </>
  );
}
