import { lazy, Suspense, useMemo, useState } from 'react';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { useTexts } from '../../lib/texts';

const PromiseSheet = lazy(async () => ({
  default: (await import('../../features/promise/components/PromiseSheet')).PromiseSheet,
}));

/** Every promise, also those that are done. */
export default function PromiseListPage() {
  const { promise: words } = useTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const quick = useMemo<QuickFilter[]>(
    () => [
      { field: 'owner', segments: true, options: [{ name: words.mine, operator: 'IS', values: ['me'] }] },
      { field: 'status' },
    ],
    [words],
  );
  return (
    <>
      <RecordList
        list="promises"
        title={words.list}
        search={words.search}
        total={words.total}
        onOpen={(row) => setOpened(row.id)}
        quick={quick}
        columns={{ text: { minWidth: 220, clip: false } }}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
      <Suspense>
        {opened && (
          <PromiseSheet id={opened} onClose={() => setOpened(null)} ownerField={<EmployeeSelect />} />
        )}
      </Suspense>
    </>
  );
}
