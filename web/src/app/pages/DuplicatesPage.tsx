import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import {
  type DuplicateState,
  duplicatesKey,
  listDuplicates,
  scanForDuplicates,
} from '../../features/customer/api/duplicates';
import { DuplicateList } from '../../features/customer/components/DuplicateList';
import { usePages } from '../../lib/pages';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';
import { useToasts } from '../../ui/Toasts';

export default function DuplicatesPage() {
  const t = useTexts();
  const words = t.duplicate;
  const toasts = useToasts();
  const [{ state: asked, ...entered }, change] = useFilters('state', 'enteredFrom', 'enteredUntil');
  const state: DuplicateState = asked === 'DISMISSED' ? 'DISMISSED' : 'OPEN';
  const pairs = usePages(duplicatesKey(state, entered), (after, signal) =>
    listDuplicates(state, entered, after, signal),
  );
  const scan = useMutation({
    mutationFn: scanForDuplicates,
    onSuccess: () => toasts.done(words.scanning),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      <PageHeader
        title={words.title}
        note={pairs.count && words.total(pairs.count)}
        actions={
          <Button loading={scan.isPending} onClick={() => scan.mutate()}>
            {words.scan}
          </Button>
        }
      >
        <Segmented
          aria-label={words.state}
          value={state}
          onChange={(value) => change({ state: value === 'OPEN' ? null : value })}
          options={(['OPEN', 'DISMISSED'] as const).map((value) => ({ value, label: words.states[value] }))}
        />
      </PageHeader>
      <DuplicateList state={state} list={pairs.list} />
    </>
  );
}
