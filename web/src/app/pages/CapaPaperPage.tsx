import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { capaQuery } from '../../features/capa/api/capas';
import { CapaPaper } from '../../features/capa/components/CapaPaper';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PaperPage } from '../../ui/PaperPage';

export default function CapaPaperPage() {
  const { id = '' } = useParams();
  const { capa: words } = useTexts();
  const { data: capa, error, refetch } = useQuery(capaQuery(id));
  usePageTitle([words.paper, capa?.capaNo].filter(Boolean).join(' '));
  if (!capa) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <PaperPage back={capa.capaNo} print={words.print}>
      <CapaPaper capa={capa} />
    </PaperPage>
  );
}
