import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type PlannableOrderRow = Schemas['PlannableOrderRow'];
export type AbsentCarRow = Schemas['AbsentCarRow'];
export type Standing = PlannableOrderRow['standing'];
export type OrderFilter = Given<Schemas['OrderFilter']>;
export type AbsentFilter = Given<Schemas['AbsentFilter']>;

/** In an address what is not asked for is left out, never null. */
type Given<Filter> = { [Name in keyof Filter]: NonNullable<Filter[Name]> };

export const ordersKey = (filter: OrderFilter) => ['follow-up', 'plannable-orders', filter] as const;

export function listPlannableOrders(filter: OrderFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/follow-up/plannable-orders', { params: { query }, ...(signal && { signal }) }));
}

export const absentKey = (filter: AbsentFilter) => ['follow-up', 'absent', filter] as const;

export function listAbsentCars(filter: AbsentFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, count: after === undefined, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/follow-up/absent-cars', { params: { query }, ...(signal && { signal }) }));
}
