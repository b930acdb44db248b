import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type DepartmentQuality = Schemas['DepartmentQuality'];

export const qualityQuery = () =>
  queryOptions({
    queryKey: ['customers', 'quality'],
    queryFn: () => answer(api.GET('/api/data-quality')),
  });
