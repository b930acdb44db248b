import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type CallerDay = Schemas['CallerDay'];

export const teamDayQuery = queryOptions({
  queryKey: ['follow-up', 'team-day'],
  queryFn: ({ signal }) => answer(api.GET('/api/follow-up/team-day', { signal })),
  refetchInterval: 60_000,
});
