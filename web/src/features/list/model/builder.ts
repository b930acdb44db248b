import { createContext, useContext } from 'react';
import type { Draft } from './draft';

export interface Builder {
  edit: (id: string, change: (part: Draft) => Draft | null) => void;
  /** What is wrong with a part, by its name. */
  problems: ReadonlyMap<string, string>;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('This part of a filter belongs into a builder');
  return builder;
}
