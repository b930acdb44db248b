import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type Writing = Schemas['Writing'];
export type SentMessage = Schemas['SentMessage'];
export type MessageChannel = SentMessage['channel'];
export type LetterView = Schemas['LetterView'];

export function writeToCustomer(
  taskId: string,
  body: { channel: MessageChannel; text: string },
  key: string,
) {
  return answer(
    api.POST('/api/follow-up/tasks/{id}/messages', {
      params: { path: { id: taskId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function noteAnswer(taskId: string, messageId: string, text: string | null) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/messages/{messageId}/answer', {
      params: { path: { id: taskId, messageId } },
      body: { answer: text },
    }),
  );
}

export const letterQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['follow-up', 'letter', taskId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up/tasks/{id}/letter', { params: { path: { id: taskId } }, signal })),
    refetchOnWindowFocus: false,
  });
