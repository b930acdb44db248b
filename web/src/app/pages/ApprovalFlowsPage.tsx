import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { flowsQuery } from '../../features/approval/api/flows';
import { FlowPreview } from '../../features/approval/components/FlowPreview';
import { FlowTable } from '../../features/approval/components/FlowTable';
import { useFlowNames } from '../../features/approval/model/useFlowNames';
import { useSpoken, useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { AddButton } from '../../ui/ListHeader';
import { PageHeader } from '../../ui/PageHeader';

const FlowDrawer = lazy(async () => ({
  default: (await import('../../features/approval/components/FlowDrawer')).FlowDrawer,
}));

/** Who has to agree to what. */
export default function ApprovalFlowsPage() {
  const words = useTexts().approval.flows;
  const [{ open }, change] = useFilters('open');
  const { data, error, refetch } = useQuery(flowsQuery(useSpoken().language));
  const names = useFlowNames(data);
  const add = <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>;
  return (
    <>
      <PageHeader title={words.title} note={words.note} actions={add} />
      <FlowTable
        flows={data}
        names={names}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(flow) => change({ open: flow.id })}
        add={add}
      />
      <p style={{ marginTop: 16, color: 'var(--zj-text-quiet)' }}>{words.otherwise}</p>
      {data && <FlowPreview flows={data} />}
      <Suspense>
        {data && (
          <FlowDrawer
            flow={open === 'new' ? 'new' : (data.flows.find((it) => it.id === open) ?? null)}
            flows={data}
            onClose={() => change({ open: null })}
          />
        )}
      </Suspense>
    </>
  );
}
