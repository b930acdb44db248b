import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type InsteadOfCallView = Schemas['InsteadOfCall'];
export type MessageChannel = InsteadOfCallView['allowed'][number];

export function noteMessage(taskId: string, channel: MessageChannel) {
  return answer(
    api.PUT('/api/follow-up/tasks/{id}/message', { params: { path: { id: taskId } }, body: { channel } }),
  );
}

export function confirmPhone(taskId: string) {
  return answer(api.PUT('/api/follow-up/tasks/{id}/confirmed-phone', { params: { path: { id: taskId } } }));
}
