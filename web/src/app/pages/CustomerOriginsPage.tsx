import { OriginTables, PersonalityTable } from '../../features/customer/components/OriginTables';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function CustomerOriginsPage() {
  const { origins: words } = useTexts();
  const mayJudge = useCan('PERSONALITY');
  return (
    <>
      <PageHeader title={words.title} />
      <OriginTables />
      {mayJudge && <PersonalityTable />}
    </>
  );
}
