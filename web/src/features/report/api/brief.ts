import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { reportsKey } from './reports';

export type DailyBrief = Schemas['DailyBriefView'];

export const briefQuery = (department?: string) =>
  queryOptions({
    queryKey: [...reportsKey, 'brief', department],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/daily-brief', { params: { query: { ...(department && { department }) } }, signal }),
      ),
  });
