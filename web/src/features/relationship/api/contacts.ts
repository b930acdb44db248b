import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Contact = Schemas['ContactView'];
export type ContactForm = Schemas['ContactForm'];
export type ContactFunction = Contact['functions'][number];
export type Channel = Contact['channel'];
export type CustomerResponse = NonNullable<Contact['response']>;
export type Learnt = Schemas['IntelligenceView'];
export type FollowOnKind = Schemas['FollowOnForm']['kind'];

export const contactsKey = ['contacts-made'] as const;

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: [...contactsKey, 'one', id],
    queryFn: () => answer(api.GET('/api/contacts-made/{id}', { params: { path: { id } } })),
  });

/** Whom one can have spoken with at an organisation. */
export const peopleQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', 'people', customer],
    queryFn: async () => {
      const found = await answer(api.GET('/api/customers/{id}', { params: { path: { id: customer } } }));
      return found.contactPersons
        .filter((it) => !it.until)
        .map(({ id, name, position }) => ({ id, name, position }));
    },
    staleTime: 60_000,
  });

export function addContact(body: ContactForm, key: string) {
  return answer(api.POST('/api/contacts-made', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function changeContact({ id, version }: Contact, body: ContactForm) {
  return answer(
    api.PUT('/api/contacts-made/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function discardContact({ id, version }: Contact) {
  return answer(
    api.DELETE('/api/contacts-made/{id}', { params: { path: { id }, header: ifMatch(version) } }),
  );
}

export function restoreContact(id: string) {
  return answer(api.POST('/api/contacts-made/{id}/restoration', { params: { path: { id } } }));
}

/** Without an item it is the customer's problem that is passed on. */
export function follow(id: string, item: string | undefined, kind: FollowOnKind) {
  return item
    ? answer(
        api.POST('/api/contacts-made/{id}/intelligence/{item}/follow-on', {
          params: { path: { id, item } },
          body: { kind },
        }),
      )
    : answer(
        api.POST('/api/contacts-made/{id}/problem/follow-on', { params: { path: { id } }, body: { kind } }),
      );
}
