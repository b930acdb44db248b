import { lazy, Suspense, useMemo } from 'react';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';

const CaseDrawer = lazy(async () => ({
  default: (await import('../../features/loyalty/components/CaseDrawer')).CaseDrawer,
}));

/** Lost customers: why, what they are worth, what is done. */
export default function ChurnCasesPage() {
  const { loyalty: words, relationship } = useTexts();
  const [{ open }, change] = useFilters('open');
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'owner',
        segments: true,
        options: [{ name: relationship.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'outcome' },
      { field: 'reason' },
    ],
    [relationship],
  );
  return (
    <>
      <RecordList
        list="churn-cases"
        title={words.cases.title}
        search={words.cases.search}
        total={words.cases.total}
        onOpen={(row) => change({ open: row.id })}
        quick={quick}
        empty={{ title: words.cases.empty, hint: words.cases.emptyHint }}
      />
      <Suspense>
        <CaseDrawer id={open ?? null} onClose={() => change({ open: null })} />
      </Suspense>
    </>
  );
}
