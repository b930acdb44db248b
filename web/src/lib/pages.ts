import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { sayNumber } from './numbers';

/** How the server hands out long lists: by keyset, with a count that stops at a bound. */
export interface Page<Row> {
  items: Row[];
  /** What to send as `after` for the next page; absent on the last one. */
  next?: string | null;
  count?: { value: number; more: boolean } | null;
}

/** A list that grows as one scrolls; `list` goes straight into `<DataList {...list} …>`. */
export function usePages<Row>(
  queryKey: QueryKey,
  load: (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
  enabled = true,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    enabled,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // A changed filter leaves the old rows standing, dimmed, until the new ones are here.
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.items);
  return {
    rows,
    count: sayCount(query.data?.pages[0]?.count),
    list: {
      rows,
      stale: query.isPlaceholderData,
      error: query.error,
      onRetry: () => void query.refetch(),
      more: {
        has: query.hasNextPage,
        busy: query.isFetchingNextPage,
        load: () => void query.fetchNextPage(),
      },
    },
  };
}

/** 1 234, or 10 000+ where counting further would only cost time. */
export function sayCount(count: Page<unknown>['count']): string | undefined {
  if (!count) return undefined;
  return sayNumber(count.value) + (count.more ? '+' : '');
}
