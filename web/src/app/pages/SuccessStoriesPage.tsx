import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';

const StoryDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/StoryDrawer')).StoryDrawer,
}));

/** What has worked, for everybody to use. */
export default function SuccessStoriesPage() {
  const { relationship } = useTexts();
  const words = relationship.stories;
  const navigate = useNavigate();
  const may = useCan('RELATIONSHIP_EDIT');
  const [adding, setAdding] = useState(false);
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'author',
        segments: true,
        options: [{ name: relationship.mine, operator: 'IS', values: ['me'] }],
      },
    ],
    [relationship],
  );
  return (
    <>
      <RecordList
        list="success-stories"
        title={words.title}
        search={words.search}
        total={words.total}
        onOpen={(row) => void navigate(`/success-stories/${row.id}`)}
        add={
          may && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
        quick={quick}
        columns={{ title: { minWidth: 220, clip: false }, method: { minWidth: 240 } }}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
      <Suspense>
        <StoryDrawer
          open={adding}
          onClose={() => setAdding(false)}
          onSaved={(it) => void navigate(`/success-stories/${it.id}`)}
        />
      </Suspense>
    </>
  );
}
