import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { reportsKey } from './reports';

export type Comparison = Schemas['PeerComparison'];
export type ComparedLine = Schemas['ComparedLine'];

export interface Compared {
  month: string;
  months: number;
  by: Comparison['by'];
  figure: Comparison['figure'];
  department?: string;
}

/** What can be said of whom. */
export const figuresOf: Record<Comparison['by'], Comparison['figure'][]> = {
  ADVISOR: ['OVERALL', 'NO_FAULT', 'COMPLAINTS'],
  CALLER: ['SUCCESS', 'CARRIED_OUT'],
  BRANCH: ['OVERALL', 'NO_FAULT', 'COMPLAINTS', 'SUCCESS', 'CARRIED_OUT'],
};

export const comparisonQuery = (compared: Compared) =>
  queryOptions({
    queryKey: [...reportsKey, 'comparison', compared],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/comparisons', { params: { query: { ...compared } }, signal })),
  });
