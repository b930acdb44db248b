import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type GroupRobot = Schemas['GroupRobotView'];
export type GroupRobotForm = Schemas['GroupRobotForm'];
export type OutgoingMessage = Schemas['OutgoingMessageRow'];
export type MailPreference = Schemas['MailPreferenceView']['mail'];

export const channelsQuery = queryOptions({
  queryKey: ['message-channels'],
  queryFn: ({ signal }) => answer(api.GET('/api/message-channels', { signal })),
});

export function saveRobot(before: GroupRobot | undefined, body: GroupRobotForm, key: string) {
  const header = { 'Idempotency-Key': key };
  return before
    ? answer(
        api.PUT('/api/group-robots/{id}', {
          params: { path: { id: before.id }, header: { ...ifMatch(before.version), ...header } },
          body,
        }),
      )
    : answer(api.POST('/api/group-robots', { params: { header }, body }));
}

export function deleteRobot({ id }: GroupRobot) {
  return answer(api.DELETE('/api/group-robots/{id}', { params: { path: { id } } }));
}

export function testRobot({ id }: GroupRobot) {
  return answer(api.POST('/api/group-robots/{id}/test', { params: { path: { id } } }));
}

export function testMail() {
  return answer(api.POST('/api/message-channels/mail/test'));
}

export const outgoingKey = ['outgoing-messages'] as const;

export function listOutgoing(
  status: OutgoingMessage['status'] | undefined,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...(status && { status }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/outgoing-messages', { params: { query }, ...(signal && { signal }) }));
}

export function resend({ id }: OutgoingMessage) {
  return answer(api.POST('/api/outgoing-messages/{id}/attempts', { params: { path: { id } } }));
}

export const mailPreferenceQuery = queryOptions({
  queryKey: ['mail-preference'],
  queryFn: ({ signal }) => answer(api.GET('/api/mail-preference', { signal })),
});

export function setMailPreference(mail: MailPreference) {
  return answer(api.PUT('/api/mail-preference', { body: { mail } }));
}
