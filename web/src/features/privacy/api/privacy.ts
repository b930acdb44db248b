import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type DataRequest = Schemas['PersonalDataRequestView'];
export type DataRequestForm = Schemas['PersonalDataRequestForm'];
export type DataAnswer = Schemas['PersonalDataAnswerForm'];
export type ConsentText = Schemas['ConsentTextView'];
export type BlockedNumber = Schemas['BlockedNumberView'];
export type Outdated = Schemas['Silent'];

export const privacyKey = ['privacy'] as const;

export function listRequests(status?: DataRequest['status'], after?: string, signal?: AbortSignal) {
  const query = { ...(status && { status }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/personal-data-requests', { params: { query }, ...(signal && { signal }) }));
}

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [...privacyKey, 'request', id],
    queryFn: () => answer(api.GET('/api/personal-data-requests/{id}', { params: { path: { id } } })),
  });

export function openRequest(body: DataRequestForm, key: string) {
  return answer(
    api.POST('/api/personal-data-requests', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
}

export function answerRequest({ id, version }: DataRequest, body: DataAnswer) {
  return answer(
    api.POST('/api/personal-data-requests/{id}/answer', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );
}

export const retentionQuery = queryOptions({
  queryKey: [...privacyKey, 'retention'],
  queryFn: () => answer(api.GET('/api/retention-rule')),
});

export function changeRetention(years: number, version: number) {
  return answer(api.PUT('/api/retention-rule', { params: { header: ifMatch(version) }, body: { years } }));
}

export function listOutdated(after?: string, signal?: AbortSignal) {
  return answer(
    api.GET('/api/outdated-customers', {
      params: { query: after === undefined ? {} : { after } },
      ...(signal && { signal }),
    }),
  );
}

export function eraseOutdated(ids: string[]) {
  return answer(api.POST('/api/outdated-customers/erasure', { body: { ids } }));
}

export function listBlocked(q?: string, after?: string, signal?: AbortSignal) {
  const query = { ...(q && { q }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/blocked-numbers', { params: { query }, ...(signal && { signal }) }));
}

export function blockNumbers(numbers: string[], reason: string | null, until: string | null, key: string) {
  return answer(
    api.POST('/api/blocked-numbers', {
      params: { header: { 'Idempotency-Key': key } },
      body: { numbers, reason, until },
    }),
  );
}

export function liftNumber(id: string) {
  return answer(api.DELETE('/api/blocked-numbers/{id}', { params: { path: { id } } }));
}

export const consentTextsQuery = queryOptions({
  queryKey: [...privacyKey, 'texts'],
  queryFn: () => answer(api.GET('/api/consent-texts')),
});

export function wordConsent(purpose: ConsentText['purpose'], text: string, key: string) {
  return answer(
    api.POST('/api/consent-texts', {
      params: { header: { 'Idempotency-Key': key } },
      body: { purpose, text },
    }),
  );
}

export type Incident = Schemas['IncidentView'];
export type IncidentForm = Schemas['IncidentForm'];
export type LogRetention = Schemas['LogRetentionView'];
export type Review = Schemas['ReviewView'];
export type ReviewForm = Schemas['ReviewForm'];
export type ReviewPoint = ReviewForm['points'][number]['point'];
export type Findings = Schemas['ReviewFindingsView'];

export const logRetentionQuery = queryOptions({
  queryKey: [...privacyKey, 'logs'],
  queryFn: () => answer(api.GET('/api/log-retention')),
});

export function changeLogRetention({ name, version }: LogRetention, days: number) {
  return answer(
    api.PUT('/api/log-retention/{name}', {
      params: { path: { name }, header: ifMatch(version) },
      body: { days },
    }),
  );
}

export function listIncidents(after?: string, signal?: AbortSignal) {
  return answer(
    api.GET('/api/privacy-incidents', {
      params: { query: after === undefined ? {} : { after } },
      ...(signal && { signal }),
    }),
  );
}

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: [...privacyKey, 'incident', id],
    queryFn: () => answer(api.GET('/api/privacy-incidents/{id}', { params: { path: { id } } })),
  });

export function addIncident(body: IncidentForm, key: string) {
  return answer(api.POST('/api/privacy-incidents', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeIncident({ id, version }: Incident, body: IncidentForm) {
  return answer(
    api.PUT('/api/privacy-incidents/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}

export const reviewsQuery = queryOptions({
  queryKey: [...privacyKey, 'reviews'],
  queryFn: () => answer(api.GET('/api/privacy-reviews')),
});

export const findingsQuery = (year: number) =>
  queryOptions({
    queryKey: [...privacyKey, 'findings', year],
    queryFn: () => answer(api.GET('/api/privacy-review-findings', { params: { query: { year } } })),
  });

export function signReview(body: ReviewForm, key: string) {
  return answer(api.POST('/api/privacy-reviews', { params: { header: { 'Idempotency-Key': key } }, body }));
}
