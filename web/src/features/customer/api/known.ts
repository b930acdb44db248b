import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Known = Schemas['KnownView'];
export type Need = Schemas['NeedView'];
export type Matter = Schemas['MatterView'];
export type LifeEvent = Schemas['LifeEventView'];
export type FamilyMember = Schemas['FamilyMemberView'];
export type Completeness = Schemas['Completeness'];
export type Item = Completeness['missing'][number];
export type Personality = Schemas['PersonalityView'];
export type PersonalityForm = Schemas['PersonalityForm'];
export type PersonalityType = NonNullable<Personality['current']>;
export type Briefing = Schemas['BriefingView'];

/** What is typed, whichever kind of thing it is. */
export interface Typed {
  needs: Schemas['NeedForm'];
  matters: Schemas['MatterForm'];
  'life-events': Schemas['LifeEventForm'];
  family: Schemas['FamilyMemberForm'];
}

/** Kinds of things that are known of a customer, as the server names them. */
export type Kind = keyof Typed;

export interface Versioned {
  id: string;
  version: number;
}

type Save<Form> = (customerId: string, before: Versioned | null, body: Form, key: string) => Promise<unknown>;

const at = (customerId: string, before: Versioned) => ({
  path: { customerId, id: before.id },
  header: ifMatch(before.version),
});
const fresh = (customerId: string, key: string) => ({
  params: { path: { customerId } },
  headers: { 'Idempotency-Key': key },
});

/** A new one, or another state of one that is there. */
export const save: { [K in Kind]: Save<Typed[K]> } = {
  needs: (customerId, before, body, key) =>
    answer(
      before
        ? api.PUT('/api/customers/{customerId}/needs/{id}', { params: at(customerId, before), body })
        : api.POST('/api/customers/{customerId}/needs', { ...fresh(customerId, key), body }),
    ),
  matters: (customerId, before, body, key) =>
    answer(
      before
        ? api.PUT('/api/customers/{customerId}/matters/{id}', { params: at(customerId, before), body })
        : api.POST('/api/customers/{customerId}/matters', { ...fresh(customerId, key), body }),
    ),
  'life-events': (customerId, before, body, key) =>
    answer(
      before
        ? api.PUT('/api/customers/{customerId}/life-events/{id}', { params: at(customerId, before), body })
        : api.POST('/api/customers/{customerId}/life-events', { ...fresh(customerId, key), body }),
    ),
  family: (customerId, before, body, key) =>
    answer(
      before
        ? api.PUT('/api/customers/{customerId}/family/{id}', { params: at(customerId, before), body })
        : api.POST('/api/customers/{customerId}/family', { ...fresh(customerId, key), body }),
    ),
};

export function discard(customerId: string, kind: Kind, { id, version }: Versioned) {
  return answer(
    api.DELETE('/api/customers/{customerId}/known/{kind}/{id}', {
      params: { path: { customerId, kind, id }, header: ifMatch(version) },
    }),
  );
}

export function bringBack(customerId: string, kind: Kind, id: string) {
  return answer(
    api.POST('/api/customers/{customerId}/known/{kind}/{id}/restoration', {
      params: { path: { customerId, kind, id } },
    }),
  );
}

export function judge(customerId: string, body: PersonalityForm, key: string) {
  return answer(
    api.POST('/api/customers/{customerId}/personality-judgements', { ...fresh(customerId, key), body }),
  );
}

/** Beneath the topic of customers, so that it is asked for again when something of one has changed. */
export const briefingQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'briefing', customerId],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/briefing', { params: { path: { customerId } } })),
  });
