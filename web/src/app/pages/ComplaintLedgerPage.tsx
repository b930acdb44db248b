import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { ledgerQuery } from '../../features/complaint/api/complaints';
import { ComplaintLedger } from '../../features/complaint/components/ComplaintLedger';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { usePageTitle } from '../../lib/usePageTitle';
import { useTime } from '../../lib/useTime';
import { DaysField, daysIn } from '../../ui/DaysField';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';

/** The register of a period, to be printed or kept as a PDF. */
export default function ComplaintLedgerPage() {
  const { complaint: words } = useTexts();
  const time = useTime();
  const [filters, change] = useFilters('from', 'to');
  const today = dayjs(time.today());
  const days = daysIn(filters, today.startOf('month'), today);
  const { from, to } = days;
  const { data, error, refetch } = useQuery(ledgerQuery(from, to));
  usePageTitle(words.ledger.title);
  return (
    <>
      <div
        className="no-print"
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 12,
          maxWidth: '297mm',
          margin: '0 auto 16px',
        }}
      >
        <Link to="/complaints?as=register">← {words.register}</Link>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <DaysField label={words.ledger.days} days={days} onChange={change} />
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.form.print}
          </Button>
        </div>
      </div>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton />
        )
      ) : data.rows.length === 0 ? (
        <EmptyState title={words.ledger.empty} hint={words.ledger.emptyHint} />
      ) : (
        <ComplaintLedger from={from} to={to} rows={data.rows} more={data.more} />
      )}
    </>
  );
}
