import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { registersQuery } from '../../features/prospect/api/prospects';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';

const EntryDrawer = lazy(async () => ({
  default: (await import('../../features/prospect/components/EntryDrawer')).EntryDrawer,
}));
const EnterDrawer = lazy(async () => ({
  default: (await import('../../features/prospect/components/EnterDrawer')).EnterDrawer,
}));

/** All registers as one list of names. */
export default function ProspectsPage() {
  const { prospect: words, relationship } = useTexts();
  const mayEdit = useCan('PROSPECT_EDIT');
  const [{ open }, change] = useFilters('open');
  const [adding, setAdding] = useState(false);
  const { data: registers } = useQuery(registersQuery);
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'owner',
        segments: true,
        options: [{ name: relationship.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'type', any: words.anyRegister },
      { field: 'state' },
      { field: 'strategy', options: [{ name: words.noStrategy, operator: 'EMPTY', values: [] }] },
    ],
    [relationship, words],
  );
  return (
    <>
      <RecordList
        list="prospect-entries"
        title={words.listTitle}
        search={words.search}
        total={words.total}
        onOpen={(row) => void change({ open: row.id })}
        quick={quick}
        add={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {words.print}
            </Button>
            {mayEdit && registers && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            )}
          </>
        }
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
      <Suspense>
        <EntryDrawer id={open ?? null} onClose={() => void change({ open: null })} />
        <EnterDrawer
          open={adding}
          customerField={<CustomerSelect />}
          onClose={() => setAdding(false)}
          onEntered={(entry) => void change({ open: entry.id })}
        />
      </Suspense>
    </>
  );
}
