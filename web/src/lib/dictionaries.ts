import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/paths';
import { answer, api } from './api';

export type Dictionary = Schemas['DictionaryView'];

/** All of them at once: they are short, every form needs some, and they hardly ever change. */
export const dictionariesQuery = queryOptions({
  queryKey: ['dictionaries'],
  queryFn: () => answer(api.GET('/api/dictionaries')),
  staleTime: 5 * 60_000,
});

/** The words of a dictionary: what can be chosen, and how to say what a record has. */
export function useDictionary(name: string) {
  const { data } = useQuery(dictionariesQuery);
  const words = data?.find((it) => it.name === name)?.words ?? [];
  return {
    words,
    /** Nothing while they are on their way, so that nobody reads a code. */
    say: (code: string | null | undefined) => words.find((it) => it.code === code)?.name,
  };
}
