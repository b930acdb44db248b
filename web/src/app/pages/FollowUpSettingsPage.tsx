import { useQuery } from '@tanstack/react-query';
import { outcomeRulesQuery } from '../../features/followup/api/outcomeRules';
import { settingsQuery } from '../../features/followup/api/settings';
import { OutcomeRulesForm } from '../../features/followup/components/OutcomeRulesForm';
import { SettingsForm } from '../../features/followup/components/SettingsForm';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function FollowUpSettingsPage() {
  const words = useTexts().followup.settings;
  const { data, error, refetch } = useQuery(settingsQuery);
  const outcomes = useQuery(outcomeRulesQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <SettingsForm key={data.version} settings={data.settings} version={data.version} />
      {outcomes.data && (
        <OutcomeRulesForm
          key={`outcomes ${outcomes.data.version}`}
          rules={outcomes.data.rules}
          version={outcomes.data.version}
          standard={data.settings.maxAttempts}
        />
      )}
    </>
  );
}
