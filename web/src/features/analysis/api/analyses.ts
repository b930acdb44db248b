import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Analysis = Schemas['AnalysisView'];
export type AnalysedProblem = Schemas['AnalysedProblemView'];
export type AnalysisRow = Schemas['AnalysisRow'];
export type AnalysisForm = Schemas['AnalysisForm'];
export type CapaBrief = Schemas['CapaBrief'];

export const analysesKey = ['quality-analyses'] as const;

export const analysisQuery = (id: string) =>
  queryOptions({
    queryKey: [...analysesKey, 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/quality-analyses/{id}', { params: { path: { id } }, signal })),
  });

export function listAnalyses(after: string | undefined, signal: AbortSignal) {
  const query = { ...(after !== undefined && { after }) };
  return answer(api.GET('/api/quality-analyses', { params: { query }, signal }));
}

export function writeAnalysis({ id, version }: Pick<Analysis, 'id' | 'version'>, body: AnalysisForm) {
  return answer(
    api.PUT('/api/quality-analyses/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function submitAnalysis({ id, version }: Pick<Analysis, 'id' | 'version'>) {
  return answer(
    api.POST('/api/quality-analyses/{id}/submission', {
      params: { path: { id }, header: ifMatch(version) },
    }),
  );
}
