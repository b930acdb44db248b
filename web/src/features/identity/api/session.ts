import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api';
import { setClock } from '../../../lib/clock';
import type { Language } from '../../../lib/preferences';
import { Problem } from '../../../lib/problem';
import type { Session } from '../../../lib/session';

/** `null` is somebody who has not signed in; that is an answer, not a failure. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await answer(api.GET('/api/session'));
      setClock(session.now);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

function begin(client: QueryClient, session: Session): void {
  // What the person before could see must not shine through.
  client.clear();
  setClock(session.now);
  client.setQueryData(sessionQuery.queryKey, session);
  // The guard against forged requests comes with this answer and not with the sign-in's; without it the first thing that
  // is saved would be refused.
  void api.GET('/api/session').catch(() => undefined);
}

export async function signIn(
  client: QueryClient,
  body: { loginName: string; password: string },
): Promise<void> {
  begin(client, await answer(api.POST('/api/session', { body })));
}

export async function signInOnce(client: QueryClient, token: string): Promise<void> {
  begin(client, await answer(api.POST('/api/session/one-time', { body: { token } })));
}

/** The link that an administrator gave out: the person chooses a password and is in. */
export async function setFirstPassword(client: QueryClient, token: string, password: string): Promise<void> {
  begin(client, await answer(api.POST('/api/session/first-password', { body: { token, password } })));
}

/** Kept with the account, for letters from the server and for other devices; nobody waits for it. */
export function keepLanguage(language: Language): void {
  void api.PUT('/api/session/language', { body: { language } }).catch(() => undefined);
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session').catch(() => undefined);
  // A full load forgets everything that was held in memory.
  location.assign('/sign-in');
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answer(api.GET('/api/setup')),
});

export interface SetupForm {
  token: string;
  companyName: string;
  name: string;
  loginName: string;
  password: string;
}

export async function setUp(client: QueryClient, body: SetupForm): Promise<void> {
  begin(client, await answer(api.POST('/api/setup', { body })));
}
