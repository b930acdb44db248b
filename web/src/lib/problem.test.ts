import { describe, expect, test } from 'vitest';
import type { Texts } from '../locales';
import { zh } from '../locales/zh';
import { Problem, sayProblem } from './problem';

const t: Texts = zh;
const words = t.common.problem;

describe('a problem of the server', () => {
  test('carries code, fields and whatever else the server adds', () => {
    const problem = new Problem(423, {
      code: 'identity.locked-out',
      title: '账号已锁定',
      errors: [{ field: 'loginName', code: 'x', message: '不对' }, 'nonsense'],
      requestId: 'r1',
      minutes: 15,
    });
    expect(problem).toMatchObject({
      status: 423,
      code: 'identity.locked-out',
      errors: [{ field: 'loginName', code: 'x', message: '不对' }],
      requestId: 'r1',
      extra: { minutes: 15 },
    });
  });

  test('is read from a response, even from one without a body that makes sense', async () => {
    const named = await Problem.from(new Response('{"code":"forbidden"}', { status: 403 }));
    expect(named.code).toBe('forbidden');
    const broken = await Problem.from(
      new Response('<html>bad gateway', { status: 502, headers: { 'X-Request-Id': 'r2' } }),
    );
    expect(broken).toMatchObject({ status: 502, code: 'unknown', requestId: 'r2' });
  });
});

describe('what the person is told', () => {
  test('is the server’s own sentence when it refused', () => {
    expect(sayProblem(new Problem(409, { detail: '工号 A1 已经有人用了。' }), t)).toBe(
      '工号 A1 已经有人用了。',
    );
  });

  test('is never the inside of a fault', () => {
    expect(sayProblem(new Problem(500, { detail: 'NullPointerException' }), t)).toBe(words.unexpected);
    expect(sayProblem(new TypeError('x is undefined'), t)).toBe(words.unexpected);
  });

  test.each([
    [0, words.network],
    [403, words.forbidden],
    [404, words.missing],
    [412, words.changed],
    [429, words.tooMany],
  ])('for %i without a sentence is ours', (status, expected) => {
    expect(sayProblem(new Problem(status), t)).toBe(expected);
  });

  test('after an update asks to reload', () => {
    const stale = new TypeError('Failed to fetch dynamically imported module: /assets/x.js');
    expect(sayProblem(stale, t)).toBe(words.newVersion);
  });
});
