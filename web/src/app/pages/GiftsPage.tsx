import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Gift } from '../../features/care/api/care';
import { GiftState } from '../../features/care/components/GiftState';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';

const GiftDrawer = lazy(async () => ({
  default: (await import('../../features/care/components/GiftDrawer')).GiftDrawer,
}));
const GiftSheet = lazy(async () => ({
  default: (await import('../../features/care/components/GiftSheet')).GiftSheet,
}));

/** Every gift and favour. */
export default function GiftsPage() {
  const { care: words } = useTexts();
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const quick = useMemo<QuickFilter[]>(
    () => [
      { field: 'giver', segments: true, options: [{ name: words.mine, operator: 'IS', values: ['me'] }] },
      { field: 'status' },
      { field: 'recipient' },
    ],
    [words],
  );
  return (
    <>
      <RecordList
        list="gifts"
        title={words.gifts}
        search={words.search}
        total={words.total}
        onOpen={(row) => setOpened(row.id)}
        add={
          mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {words.give}
            </Button>
          )
        }
        quick={quick}
        cells={{ status: (row) => <GiftState status={text(row, 'status') as Gift['status']} /> }}
        empty={{ title: words.noGifts, hint: words.none }}
      />
      <Suspense>
        {opened && <GiftSheet id={opened} onClose={() => setOpened(null)} />}
        {adding && <GiftDrawer open customerField={<CustomerSelect />} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  );
}
