import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Home = Schemas['HomeView'];
export type HomeFigure = Schemas['HomeFigure'];
export type Kpi = HomeFigure['kpi'];
export type Actions = Schemas['HomeActions'];
export type ActionItem = Schemas['ActionItem'];
export type KpiYear = Schemas['KpiYearView'];
export type KpiYearRow = Schemas['KpiYearRow'];

const homeKey = ['home'] as const;
const minute = 60_000;

/** Figures of a month do not change by the minute. */
export const figuresQuery = (department?: string) =>
  queryOptions({
    queryKey: [...homeKey, 'figures', department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/home/figures', { params: { query: { ...(department && { department }) } }, signal }),
      ),
    staleTime: 5 * minute,
  });

/** Working time runs on while one looks. */
export const actionsQuery = (department?: string) =>
  queryOptions({
    queryKey: [...homeKey, 'actions', department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/home/actions', { params: { query: { ...(department && { department }) } }, signal }),
      ),
    refetchInterval: minute,
  });

export const kpiYearQuery = (year: number, department?: string) =>
  queryOptions({
    queryKey: [...homeKey, 'year', year, department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/kpi-targets', {
          params: { query: { year, ...(department && { department }) } },
          signal,
        }),
      ),
    staleTime: minute,
  });

export function setTargets(of: KpiYear, targets: Partial<Record<Kpi, number>>) {
  return answer(
    api.PUT('/api/kpi-targets/{department}/{year}', {
      params: { path: { department: of.departmentId, year: of.year }, header: ifMatch(of.version) },
      body: { targets },
    }),
  );
}

export { homeKey };
