import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { api, ifMatch } from '../../../lib/api';

export type OutcomeRule = Schemas['OutcomeRule'];

export const outcomeRulesQuery = queryOptions({
  queryKey: ['follow-up', 'outcome-rules'],
  queryFn: async ({ signal }) => {
    const { data, response } = await api.GET('/api/follow-up/outcome-rules', { signal });
    const version = Number(response.headers.get('ETag')?.replace(/\D/g, ''));
    return { rules: data as OutcomeRule[], version };
  },
});

export async function changeOutcomeRules(version: number, rules: OutcomeRule[]): Promise<void> {
  await api.PUT('/api/follow-up/outcome-rules', { params: { header: ifMatch(version) }, body: { rules } });
}
