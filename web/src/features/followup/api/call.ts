import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, requestHeaders } from '../../../lib/api';

export type CallView = Schemas['CallView'];
export type CallOccasion = Schemas['CallOccasion'];
export type CallQuestion = Schemas['CallQuestion'];
export type AttemptForm = Schemas['AttemptForm'];
export type CallOutcome = AttemptForm['outcome'];
export type RecordForm = Schemas['RecordForm'];
export type RecordResult = Schemas['RecordResult'];
export type PresenceView = Schemas['PresenceView'];
export type AnswerValue = Schemas['Answer']['value'];

export const callQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['follow-up', 'call', taskId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up/tasks/{id}', { params: { path: { id: taskId } }, signal })),
    // The page holds what is being typed; it must not be replaced behind the caller's back.
    refetchOnWindowFocus: false,
  });

/** Who will get what is ticked in this call. */
export const issueOwnerQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['follow-up', 'issue-owner', taskId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/issues/owner', { params: { query: { task: taskId } }, signal })),
    staleTime: 5 * 60_000,
  });

export function recordAttempt(taskId: string, body: AttemptForm, key: string) {
  return answer(
    api.POST('/api/follow-up/tasks/{id}/attempts', {
      params: { path: { id: taskId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function takeBackAttempt(attemptId: string) {
  return answer(api.DELETE('/api/follow-up/attempts/{id}', { params: { path: { id: attemptId } } }));
}

export function saveRecord(taskId: string, body: RecordForm, key: string) {
  return answer(
    api.POST('/api/follow-up/tasks/{id}/record', {
      params: { path: { id: taskId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

/** `keepalive` lets the last words arrive although the tab is being closed. */
export async function keepDraft(taskId: string, content: unknown, keepalive = false): Promise<void> {
  const response = await fetch(`/api/follow-up/tasks/${taskId}/draft`, {
    method: 'PUT',
    credentials: 'same-origin',
    keepalive,
    headers: { 'Content-Type': 'application/json', ...requestHeaders('PUT') },
    body: JSON.stringify({ content }),
  });
  if (!response.ok) throw new Error(`draft ${response.status}`);
}

export function discardDraft(taskId: string) {
  return answer(api.DELETE('/api/follow-up/tasks/{id}/draft', { params: { path: { id: taskId } } }));
}

export function enterCall(taskId: string, takeOver = false) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/presence', {
      params: { path: { id: taskId }, query: { takeOver } },
    }),
  );
}

export function leaveCall(taskId: string) {
  return answer(api.DELETE('/api/follow-up/tasks/{id}/presence', { params: { path: { id: taskId } } }));
}

export function stopCalling(customerId: string, reason: string) {
  return answer(
    api.POST('/api/customers/{customerId}/do-not-contact', {
      params: { path: { customerId } },
      body: { channel: 'PHONE', reason },
    }),
  );
}
