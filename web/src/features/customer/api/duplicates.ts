import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import type { CustomerForm } from './customers';

export type DuplicatePair = Schemas['DuplicatePair'];
export type DuplicateState = 'OPEN' | 'DISMISSED';
export type Comparison = Schemas['Comparison'];
export type PossibleDuplicate = Schemas['PossibleDuplicate'];

/** Only pairs of which one came in between; for whoever looks after what a file has brought. */
export interface Entered {
  enteredFrom?: string | undefined;
  enteredUntil?: string | undefined;
}

export const duplicatesKey = (state: DuplicateState, entered: Entered = {}) =>
  ['duplicates', state, entered.enteredFrom, entered.enteredUntil] as const;

export function listDuplicates(
  state: DuplicateState,
  { enteredFrom, enteredUntil }: Entered,
  after?: string,
  signal?: AbortSignal,
) {
  const query = {
    state,
    ...(enteredFrom && enteredUntil && { enteredFrom, enteredUntil }),
    ...(after !== undefined && { after }),
  };
  return answer(api.GET('/api/duplicate-pairs', { params: { query }, ...(signal && { signal }) }));
}

export function dismissPair(id: string) {
  return answer(api.PUT('/api/duplicate-pairs/{id}/dismissal', { params: { path: { id } } }));
}

export function reopenPair(id: string) {
  return answer(api.DELETE('/api/duplicate-pairs/{id}/dismissal', { params: { path: { id } } }));
}

export function scanForDuplicates() {
  return answer(api.POST('/api/duplicate-scans'));
}

export const comparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['duplicates', 'comparison', id, other],
    queryFn: () =>
      answer(api.GET('/api/customers/{id}/comparison/{other}', { params: { path: { id, other } } })),
  });

export function mergeCustomers(id: string, body: Schemas['MergeForm'], key: string) {
  return answer(
    api.POST('/api/customers/{id}/merges', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );
}

export function undoMerge(id: string) {
  return answer(api.POST('/api/customer-merges/{id}/cancellation', { params: { path: { id } } }));
}

export function checkForDuplicates(body: CustomerForm, signal: AbortSignal) {
  return answer(api.POST('/api/customers/duplicate-check', { body, signal }));
}
