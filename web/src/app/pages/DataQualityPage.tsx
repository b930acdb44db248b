import { QualityTable } from '../../features/customer/components/QualityTable';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function DataQualityPage() {
  const { quality: words } = useTexts();
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <p>{words.completenessHint}</p>
      <QualityTable />
    </>
  );
}
