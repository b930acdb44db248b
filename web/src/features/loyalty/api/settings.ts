import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { api, ifMatch } from '../../../lib/api';

export type LoyaltySettings = Schemas['LoyaltySettings'];

export const settingsQuery = queryOptions({
  queryKey: ['loyalty-settings'],
  queryFn: async ({ signal }) => {
    const { data, response } = await api.GET('/api/loyalty-settings', { signal });
    const version = Number(response.headers.get('ETag')?.replace(/\D/g, ''));
    return { settings: data as LoyaltySettings, version };
  },
});

export async function saveSettings(body: LoyaltySettings, version: number): Promise<void> {
  await api.PUT('/api/loyalty-settings', { params: { header: ifMatch(version) }, body });
}
