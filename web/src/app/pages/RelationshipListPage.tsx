import { lazy, Suspense, useMemo, useState } from 'react';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import type { Level } from '../../features/relationship/api/relationships';
import { LevelMark } from '../../features/relationship/components/LevelMark';
import { useTexts } from '../../lib/texts';

const RelationshipDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/RelationshipDrawer')).RelationshipDrawer,
}));

/** Everybody whom one of us knows, and how near. */
export default function RelationshipListPage() {
  const { relationship: words } = useTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'employee',
        segments: true,
        options: [{ name: words.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'level' },
      { field: 'targetLevel' },
    ],
    [words],
  );
  return (
    <>
      <RecordList
        list="relationships"
        title={words.structure.list}
        search={words.structure.listSearch}
        total={words.structure.listTotal}
        onOpen={(row) => setOpened(row.id)}
        quick={quick}
        cells={{ level: (row) => <LevelMark level={text(row, 'level') as Level} /> }}
        empty={{ title: words.structure.empty, hint: words.structure.emptyHint }}
      />
      <Suspense>
        <RelationshipDrawer id={opened} onClose={() => setOpened(null)} />
      </Suspense>
    </>
  );
}
