import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dictionariesQuery } from '../../lib/dictionaries';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';

const DictionaryDrawer = lazy(async () => ({
  default: (await import('../../features/list/components/DictionaryDrawer')).DictionaryDrawer,
}));

/** The words that the company chooses itself. */
export default function DictionariesPage() {
  const t = useTexts();
  const words = t.list;
  const [{ open }, change] = useFilters('open');
  const { data, error, refetch } = useQuery(dictionariesQuery);
  return (
    <>
      <PageHeader title={words.dictionaries} note={words.dictionariesNote} />
      <DataList
        label={words.dictionaries}
        rows={data}
        rowKey={(it) => it.name}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(it) => change({ open: it.name })}
        empty={<EmptyState title={words.dictionaries} />}
        columns={[
          { key: 'title', title: words.dictionary, width: 200, render: (it) => it.title },
          {
            key: 'words',
            title: words.dictionaryWords,
            clip: true,
            render: (it) =>
              it.words
                .filter((word) => !word.retired)
                .map((word) => word.name)
                .join(t.common.list),
          },
          {
            key: 'retired',
            title: words.retiredChoices,
            clip: true,
            wideOnly: true,
            render: (it) =>
              it.words
                .filter((word) => word.retired)
                .map((word) => word.name)
                .join(t.common.list) || t.common.none,
          },
        ]}
      />
      <Suspense>
        <DictionaryDrawer
          dictionary={data?.find((it) => it.name === open) ?? null}
          onClose={() => change({ open: null })}
        />
      </Suspense>
    </>
  );
}
