import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { capasKey } from './capas';

export type CapaFigures = Schemas['CapaFigures'];
export type CapaMeasureRow = Schemas['CapaMeasureRow'];
export type MeasureOutcome = 'DUE' | 'ON_TIME' | 'LATE' | 'OPEN';

export interface FigureScope {
  from: string;
  to: string;
  department?: string;
}

export const capaFiguresQuery = (scope: FigureScope) =>
  queryOptions({
    queryKey: [...capasKey, 'figures', scope],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/capa-figures', { params: { query: { ...scope } }, signal })),
  });

export function listMeasures(
  scope: FigureScope,
  outcome: MeasureOutcome,
  after: string | undefined,
  signal: AbortSignal,
) {
  const query = { ...scope, outcome, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/capa-figures/measures', { params: { query }, signal }));
}
