import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../api/paths';
import { Problem } from './problem';
import { currentLanguage } from './texts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((it) => it.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}

let onSignedOut: () => void = () => {};

/** The shell decides what happens when the session has ended; see `app/session`. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Headers that every request carries, also for the few that are not made by the client (uploads with progress). */
export function requestHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() === 'zh' ? 'zh-CN' : 'en' };
  const csrf = cookie('XSRF-TOKEN');
  if (csrf && changing.has(method.toUpperCase())) headers['X-XSRF-TOKEN'] = csrf;
  return headers;
}

const house: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders(request.method)))
      request.headers.set(name, value);
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    // At the door itself 401 is an answer, not a lost session.
    if (response.status === 401 && !schemaPath.startsWith('/api/session')) onSignedOut();
    throw await Problem.from(response);
  },
  onError() {
    return new Problem(0);
  },
};

/** Typed by the server's OpenAPI. A refusal arrives as a thrown `Problem`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that a test can stand in for the server.
  fetch: (request) => fetch(request),
});
api.use(house);

/** The body of a successful call: `await answer(api.GET('/api/employees'))`. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/** The version one has read, given back on change, so that two people do not overwrite each other. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** One key per intent of the person, kept over retries: a doubled click or a lost answer does nothing twice. */
export function idempotencyKey(): string {
  // randomUUID wants a secure context; a dealer's intranet address without https is none.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
