import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { type HandoverBox, handoversKey, listHandovers } from '../../features/handover/api/handovers';
import { HandoverList } from '../../features/handover/components/HandoverList';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';

const HandoverDrawer = lazy(async () => ({
  default: (await import('../../features/handover/components/HandoverDrawer')).HandoverDrawer,
}));

const boxes: HandoverBox[] = ['FOR_ME', 'BY_ME', 'ALL'];

export default function HandoversPage() {
  const { handover: words } = useTexts();
  const [{ box: asked, from, open }, change] = useFilters('box', 'from', 'open');
  const box = boxes.find((it) => it === asked) ?? 'ALL';
  const { list } = usePages([...handoversKey, 'list', box, from], (after, signal) =>
    listHandovers(box, from, after, signal),
  );
  return (
    <>
      <PageHeader title={words.title}>
        <Segmented
          aria-label={words.box}
          value={box}
          onChange={(value) => change({ box: value === 'ALL' ? null : value, from: null })}
          options={boxes.map((value) => ({ value, label: words.boxes[value] }))}
        />
      </PageHeader>
      <HandoverList list={list} onOpen={(it) => change({ open: it.id })} />
      <Suspense>
        <HandoverDrawer id={open ?? null} onClose={() => change({ open: null })} />
      </Suspense>
    </>
  );
}
