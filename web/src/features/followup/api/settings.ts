import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { api, ifMatch } from '../../../lib/api';

export type FollowUpSettings = Schemas['FollowUpSettings'];

export const settingsQuery = queryOptions({
  queryKey: ['follow-up', 'settings'],
  queryFn: async ({ signal }) => {
    const { data, response } = await api.GET('/api/follow-up/settings', { signal });
    const version = Number(response.headers.get('ETag')?.replace(/\D/g, ''));
    return { settings: data as FollowUpSettings, version };
  },
});

export async function changeSettings(version: number, body: FollowUpSettings): Promise<void> {
  await api.PUT('/api/follow-up/settings', { params: { header: ifMatch(version) }, body });
}
