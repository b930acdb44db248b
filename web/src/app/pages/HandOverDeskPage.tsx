import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { openOrdersQuery } from '../../features/intake/api/handOvers';
import { SheetList } from '../../features/intake/components/SheetList';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Strip } from '../../ui/Strip';

const states = ['waiting', 'received', 'all'] as const;
type State = (typeof states)[number];

/** What service advisors have handed to the desk. */
export default function HandOverDeskPage() {
  const t = useTexts();
  const words = t.intake;
  const navigate = useNavigate();
  const [{ state: asked }, change] = useFilters('state');
  const state: State = states.find((it) => it === asked) ?? 'waiting';
  const open = useQuery(openOrdersQuery(undefined));
  const missing = new Map<string, number>();
  for (const it of open.data ?? [])
    if (it.advisorName) missing.set(it.advisorName, (missing.get(it.advisorName) ?? 0) + 1);
  return (
    <>
      <PageHeader title={words.deskTitle} note={words.deskNote}>
        <Segmented
          aria-label={words.received}
          value={state}
          onChange={(value) => void change({ state: value === 'waiting' ? null : value })}
          options={states.map((value) => ({ value, label: words.states[value] }))}
        />
      </PageHeader>
      {missing.size > 0 && (
        <Strip tone="due">
          {words.missing}{' '}
          {[...missing].map(([advisor, n]) => words.missingOf(advisor, n)).join(t.common.list)}
        </Strip>
      )}
      <SheetList
        filter={state === 'all' ? {} : { received: state === 'received' }}
        onOpen={(it) => void navigate(`/work-orders/hand-overs/${it.id}`)}
        empty={<EmptyState icon={<InboxOutlined />} title={words.noSheets} hint={words.noSheetsHint} />}
      />
    </>
  );
}
