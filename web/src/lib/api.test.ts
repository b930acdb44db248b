import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, api, idempotencyKey, ifMatch, whenSignedOut } from './api';
import { Problem } from './problem';

const sent: Request[] = [];
let reply = () => new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    return reply();
  });
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom knows no other way to set one
  document.cookie = 'XSRF-TOKEN=s%2Fecret';
});
afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  test('says the language, and shows the CSRF token only when it changes something', async () => {
    await answer(api.GET('/api/employees'));
    await answer(api.POST('/api/tokens', { body: { name: 'x' } }));
    const [get, post] = sent;
    expect(get?.headers.get('Accept-Language')).toMatch(/zh-CN|en/);
    expect(get?.headers.get('X-XSRF-TOKEN')).toBeNull();
    expect(post?.headers.get('X-XSRF-TOKEN')).toBe('s/ecret');
  });

  test('that is refused throws the problem', async () => {
    reply = () => new Response('{"code":"not-found","detail":"没有"}', { status: 404 });
    const refusal = await answer(api.GET('/api/roles')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ status: 404, code: 'not-found', detail: '没有' });
  });

  test('without a session tells the shell; at the door 401 is only an answer', async () => {
    reply = () => new Response('{}', { status: 401 });
    const signedOut = vi.fn();
    whenSignedOut(signedOut);
    await api.GET('/api/session').catch(() => undefined);
    expect(signedOut).not.toHaveBeenCalled();
    await api.GET('/api/roles').catch(() => undefined);
    expect(signedOut).toHaveBeenCalledOnce();
  });

  test('that does not arrive is a problem of status 0', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(api.GET('/api/roles')).rejects.toMatchObject({ status: 0, code: 'network' });
  });
});

describe('headers of changes', () => {
  test('a version becomes a strong tag', () => {
    expect(ifMatch(7)).toEqual({ 'If-Match': '"7"' });
  });

  test('a key is a uuid also where there is no secure context', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(idempotencyKey()).toMatch(uuid);
    vi.spyOn(crypto, 'randomUUID').mockImplementation(undefined as never);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(idempotencyKey()).toMatch(uuid);
  });
});
