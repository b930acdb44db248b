import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';
import type { CustomerView } from './customers';

export type TeamMember = Schemas['TeamMemberView'];
export type TeamForm = Schemas['TeamForm'];

export function changeTeam({ id, version }: CustomerView, body: TeamForm) {
  return answer(
    api.PUT('/api/customers/{id}/team', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}
