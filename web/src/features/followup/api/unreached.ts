import { answer, api } from '../../../lib/api';

export function confirmPhone(taskId: string) {
  return answer(api.PUT('/api/follow-up/tasks/{id}/confirmed-phone', { params: { path: { id: taskId } } }));
}
