import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../../features/customer/api/pool';
import { PoolRuleFields } from '../../features/customer/components/PoolRuleFields';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';

export default function CustomerPoolRulesPage() {
  const words = useTexts().pool.rules;
  const { data, error, refetch } = useQuery(rulesQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      {data.map((rule) => (
        <PoolRuleFields key={`${rule.kind}${rule.version}`} rule={rule} />
      ))}
    </>
  );
}
