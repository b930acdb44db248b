import { QualityTable } from '../../features/customer/components/QualityTable';
import { AdvisorAccuracy } from '../../features/report/components/AdvisorAccuracy';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function DataQualityPage() {
  const { quality: words } = useTexts();
  const mayReadOrders = useCan('WORK_ORDER_VIEW');
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <p>{words.completenessHint}</p>
      <QualityTable />
      {mayReadOrders && <AdvisorAccuracy />}
    </>
  );
}
