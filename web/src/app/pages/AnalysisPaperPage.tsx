import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { analysisQuery } from '../../features/analysis/api/analyses';
import { AnalysisPaper } from '../../features/analysis/components/AnalysisPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PaperPage } from '../../ui/PaperPage';

export default function AnalysisPaperPage() {
  const { id = '' } = useParams();
  const { analysis: words } = useTexts();
  const { data, error, refetch } = useQuery(analysisQuery(id));
  usePageTitle([words.one, data?.month].filter(Boolean).join(' '));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <PaperPage back={data.month} print={words.print}>
      <AnalysisPaper analysis={data} />
    </PaperPage>
  );
}
