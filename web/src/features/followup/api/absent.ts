import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type AbsentCarRow = Schemas['AbsentCarRow'];

export interface AbsentFilter {
  months?: number;
  brand?: string;
  advisorId?: string;
}

export const absentKey = (filter: AbsentFilter) => ['follow-up', 'absent', filter] as const;

export function listAbsentCars(filter: AbsentFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/follow-up/absent-cars', { params: { query }, ...(signal && { signal }) }));
}

export function planAbsentCalls(vehicleIds: string[], months: number | undefined, key: string) {
  return answer(
    api.POST('/api/follow-up/absent-cars/calls', {
      params: { header: { 'Idempotency-Key': key } },
      body: { vehicleIds, ...(months && { months }) },
    }),
  );
}
