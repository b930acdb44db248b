import { useCallback, useSyncExternalStore } from 'react';

/** Whether what the browser shows itself on is of this kind, now and when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        const media = matchMedia(query);
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [query],
    ),
    () => matchMedia(query).matches,
  );
}

/** One column, cards instead of tables, bottom bar. */
export const useNarrow = () => useMedia('(max-width: 767px)');
