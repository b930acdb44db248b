import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/**
 * What a list is narrowed by stands in the address: it survives a return, a reload and being sent to a colleague.
 * An empty value leaves the address.
 */
export function useFilters<Name extends string>(
  ...names: Name[]
): [
  Partial<Record<Name, string>>,
  /** Kept when the address has changed. */
  (change: Partial<Record<Name, string | null | undefined>>) => Promise<void>,
] {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) values[name] = value;
  }
  const change = useCallback(
    async (changes: Partial<Record<Name, string | null | undefined>>) => {
      // As the address is now, not as it was when the row was drawn: two changes in a row must both hold.
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      await navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
  return [values, change];
}
