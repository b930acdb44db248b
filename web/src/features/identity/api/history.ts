import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type HistoryEntry = Schemas['HistoryEntry'];
export type HistoryField = Schemas['HistoryField'];
export type Hanging = Schemas['HangingView'];
export type Kept = 'customer' | 'vehicle' | 'work-order';

/** One mechanism behind three addresses: each room guards its own records. */
const rooms = {
  customer: {
    history: '/api/customers/{id}/history',
    restoration: '/api/customers/{id}/history/{entryId}/restoration',
    dependents: '/api/customers/{id}/dependents',
    asOf: '/api/customers/{id}/as-of',
  },
  vehicle: {
    history: '/api/vehicles/{id}/history',
    restoration: '/api/vehicles/{id}/history/{entryId}/restoration',
    dependents: '/api/vehicles/{id}/dependents',
    asOf: '/api/vehicles/{id}/as-of',
  },
  'work-order': {
    history: '/api/work-orders/{id}/history',
    restoration: '/api/work-orders/{id}/history/{entryId}/restoration',
    dependents: '/api/work-orders/{id}/dependents',
    asOf: '/api/work-orders/{id}/as-of',
  },
} as const;

export function listHistory(type: Kept, id: string, after: string | undefined, signal: AbortSignal) {
  const query = after ? { after } : {};
  return answer(api.GET(rooms[type].history, { params: { path: { id }, query }, signal }));
}

/** How it stood at the end of a day. */
export function asOf(type: Kept, id: string, day: string) {
  return answer(api.GET(rooms[type].asOf, { params: { path: { id }, query: { day } } }));
}

/** Without a field the whole record goes back to how it was after the change. */
export function putBack(type: Kept, id: string, version: number, entryId: string, field?: string) {
  return answer<unknown>(
    api.POST(rooms[type].restoration, {
      params: { path: { id, entryId }, header: ifMatch(version) },
      headers: ifMatch(version),
      body: field ? { field } : {},
    }),
  );
}

export function whatHangs(type: Kept, id: string): Promise<Hanging> {
  return answer(api.GET(rooms[type].dependents, { params: { path: { id } } }));
}
