import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type CallerQuality = Schemas['CallerQuality'];
export type SampleRow = Schemas['SampleRow'];
export type FivePoints = Schemas['FivePoints'];

export const qualityQuery = (week: string | undefined) =>
  queryOptions({
    queryKey: ['follow-up', 'quality', week],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/call-quality', { params: { query: week ? { week } : {} }, signal })),
  });

export function checkSample(sample: SampleRow, points: FivePoints, note: string | null) {
  return answer(
    api.PUT('/api/call-samples/{id}', {
      params: { path: { id: sample.id }, header: ifMatch(sample.version) },
      body: { points, note },
    }),
  );
}
