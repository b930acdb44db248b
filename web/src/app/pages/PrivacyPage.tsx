import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { DataRequests } from '../../features/privacy/components/DataRequests';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

const OutdatedCustomers = lazy(async () => ({
  default: (await import('../../features/privacy/components/OutdatedCustomers')).OutdatedCustomers,
}));
const LogRetention = lazy(async () => ({
  default: (await import('../../features/privacy/components/LogRetention')).LogRetention,
}));
const BlockedNumbers = lazy(async () => ({
  default: (await import('../../features/privacy/components/BlockedNumbers')).BlockedNumbers,
}));
const ConsentTexts = lazy(async () => ({
  default: (await import('../../features/privacy/components/ConsentTexts')).ConsentTexts,
}));

const Incidents = lazy(async () => ({
  default: (await import('../../features/privacy/components/Incidents')).Incidents,
}));
const YearlyReview = lazy(async () => ({
  default: (await import('../../features/privacy/components/YearlyReview')).YearlyReview,
}));

const tabs = ['requests', 'outdated', 'numbers', 'texts', 'incidents', 'review'] as const;

/** What the law asks of whoever keeps the data of others. */
export default function PrivacyPage() {
  const { privacy: words } = useTexts();
  const [{ tab: asked, open }, change] = useFilters('tab', 'open');
  const tab = tabs.find((it) => it === asked) ?? 'requests';
  return (
    <>
      <PageHeader title={words.title}>
        <Segmented
          aria-label={words.tab}
          value={tab}
          onChange={(value) => change({ tab: value === 'requests' ? null : value, open: null })}
          options={tabs.map((value) => ({ value, label: words.tabs[value] }))}
        />
      </PageHeader>
      <Suspense fallback={<RowsSkeleton />}>
        {tab === 'requests' && (
          <DataRequests
            open={open}
            customerField={<CustomerSelect />}
            onOpen={(id) => change({ open: id })}
          />
        )}
        {tab === 'outdated' && (
          <>
            <OutdatedCustomers />
            <LogRetention />
          </>
        )}
        {tab === 'numbers' && <BlockedNumbers />}
        {tab === 'texts' && <ConsentTexts />}
        {tab === 'incidents' && <Incidents open={open} onOpen={(id) => change({ open: id })} />}
        {tab === 'review' && <YearlyReview />}
      </Suspense>
    </>
  );
}
