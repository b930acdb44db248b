import { useRef } from 'react';

/** The last value that was there, so that a closing drawer keeps its content while it slides away. */
export function useKept<T>(value: T | null): T | null {
  const kept = useRef(value);
  if (value !== null) kept.current = value;
  return kept.current;
}
