import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type Origins = Schemas['OriginsView'];
export type PersonalityFigure = Schemas['PersonalityFigure'];

export const originsQuery = queryOptions({
  queryKey: ['customers', 'origins'],
  queryFn: () => answer(api.GET('/api/customer-origins')),
});

export const personalityFiguresQuery = queryOptions({
  queryKey: ['customers', 'personality-figures'],
  queryFn: () => answer(api.GET('/api/personality-figures')),
});
