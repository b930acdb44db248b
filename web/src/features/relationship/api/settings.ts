import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { api, ifMatch } from '../../../lib/api';

export type RelationshipSettings = Schemas['RelationshipSettings'];

export const settingsQuery = queryOptions({
  queryKey: ['relationship-settings'],
  queryFn: async ({ signal }) => {
    const { data, response } = await api.GET('/api/relationship-settings', { signal });
    const version = Number(response.headers.get('ETag')?.replace(/\D/g, ''));
    return { settings: data as RelationshipSettings, version };
  },
});

export async function saveSettings(body: RelationshipSettings, version: number): Promise<void> {
  await api.PUT('/api/relationship-settings', { params: { header: ifMatch(version) }, body });
}
