import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Gift = Schemas['GiftView'];
export type GiftForm = Schemas['GiftForm'];
export type Limits = Schemas['CareLimits'];
export type CareRow = Schemas['CareRow'];

export const careKey = ['care'] as const;

export const careQuery = (team: boolean) =>
  queryOptions({
    queryKey: [...careKey, 'today', team],
    queryFn: () => answer(api.GET('/api/care', { params: { query: { team } } })),
  });

export const giftsQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...careKey, 'gifts', customerId],
    queryFn: () => answer(api.GET('/api/customers/{customerId}/gifts', { params: { path: { customerId } } })),
  });

export const giftQuery = (id: string) =>
  queryOptions({
    queryKey: [...careKey, 'gift', id],
    queryFn: () => answer(api.GET('/api/gifts/{id}', { params: { path: { id } } })),
  });

/** Who can get something at an organisation. */
export const recipientsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', 'recipients', customer],
    queryFn: async () => {
      const found = await answer(api.GET('/api/customers/{id}', { params: { path: { id: customer } } }));
      return {
        organization: found.type === 'ORGANIZATION',
        people: found.contactPersons
          .filter((it) => !it.until)
          .map(({ id, name, position }) => ({
            value: id,
            label: position ? `${name}（${position}）` : name,
          })),
      };
    },
    staleTime: 60_000,
  });

export function giveGift(body: GiftForm, key: string) {
  return answer(api.POST('/api/gifts', { body, params: { header: { 'Idempotency-Key': key } } }));
}

const at = ({ id, version }: Gift) => ({ path: { id }, header: ifMatch(version) });

export function giftGiven(gift: Gift, day: string, liked: string | null) {
  return answer(api.POST('/api/gifts/{id}/giving', { body: { day, liked }, params: at(gift) }));
}

export function noteLiking(gift: Gift, liked: string | null) {
  return answer(api.PUT('/api/gifts/{id}/liking', { body: { liked }, params: at(gift) }));
}

export function giftDeclined(gift: Gift, words: string | null) {
  return answer(api.POST('/api/gifts/{id}/declining', { body: { words }, params: at(gift) }));
}

export const limitsQuery = queryOptions({
  queryKey: ['care-settings'],
  queryFn: async ({ signal }) => {
    const { data, response } = await api.GET('/api/care-settings', { signal });
    const version = Number(response.headers.get('ETag')?.replace(/\D/g, ''));
    return { limits: data as Limits, version };
  },
});

export async function saveLimits(body: Limits, version: number): Promise<void> {
  await api.PUT('/api/care-settings', { params: { header: ifMatch(version) }, body });
}
