import { BackupList } from '../../features/administration/components/BackupList';
import { BackupNow } from '../../features/administration/components/BackupNow';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function BackupsPage() {
  const { backups: words } = useTexts().administration;
  return (
    <>
      <PageHeader title={words.title} note={words.note} actions={<BackupNow />} />
      <BackupList />
    </>
  );
}
