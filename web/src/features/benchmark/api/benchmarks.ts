import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type Benchmarks = Schemas['BenchmarksView'];
export type OwnFigure = Schemas['OwnFigureView'];
export type OwnKind = OwnFigure['kind'];
export type Concentration = Schemas['ConcentrationView'];

const key = ['benchmarks'] as const;
const fiveMinutes = 5 * 60_000;

export const benchmarksQuery = (department?: string) =>
  queryOptions({
    queryKey: [...key, 'own', department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/benchmarks', { params: { query: { ...(department && { department }) } }, signal }),
      ),
    staleTime: fiveMinutes,
  });

export const concentrationQuery = (department?: string) =>
  queryOptions({
    queryKey: [...key, 'concentration', department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/revenue-concentration', {
          params: { query: { ...(department && { department }) } },
          signal,
        }),
      ),
    staleTime: fiveMinutes,
  });
