import { JobList } from '../../features/administration/components/JobList';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function JobsPage() {
  const { jobs: words } = useTexts().administration;
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <JobList />
    </>
  );
}
