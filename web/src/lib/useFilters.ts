import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a list is narrowed by stands in the address: it survives a return, a reload and being sent to a colleague.
 * An empty value leaves the address.
 */
export function useFilters<Name extends string>(
  ...names: Name[]
): [Partial<Record<Name, string>>, (change: Partial<Record<Name, string | null | undefined>>) => void] {
  const [params, setParams] = useSearchParams();
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) values[name] = value;
  }
  const change = useCallback(
    (changes: Partial<Record<Name, string | null | undefined>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return [values, change];
}
