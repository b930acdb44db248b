import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = import.meta.dirname;

/** Lower layers must not know higher ones, so that a page can be moved without touching what it is made of. */
const mayImport: Record<string, string[]> = {
  api: ['api'],
  locales: ['locales', 'lib'],
  lib: ['lib', 'api', 'locales'],
  ui: ['ui', 'lib', 'locales'],
  features: ['features', 'ui', 'lib', 'api', 'locales'],
  app: ['app', 'features', 'ui', 'lib', 'api', 'locales'],
};

function imports(): { from: string; to: string }[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('testing'))
    .flatMap((path) =>
      [
        ...readFileSync(join(src, path), 'utf8').matchAll(/(?:from|import|import\()\s*['"](\.[^'"]*)['"]/g),
      ].map((match) => ({
        from: path,
        to: relative(src, resolve(src, dirname(path), match[1] ?? '')),
      })),
    );
}

const layer = (path: string) => path.split('/')[0] ?? '';
const room = (path: string) => path.split('/')[1] ?? '';

describe('arrows between folders', () => {
  test('are found at all', () => {
    expect(imports().length).toBeGreaterThan(50);
  });

  test('point down: ui, lib → features → app', () => {
    const wrong = imports().filter(({ from, to }) => {
      const allowed = mayImport[layer(from)];
      return allowed && !allowed.includes(layer(to)) && !to.startsWith('testing');
    });
    expect(wrong).toEqual([]);
  });

  test('do not lead from one feature into another; only identity, the lowest room, serves all', () => {
    const wrong = imports().filter(
      ({ from, to }) =>
        layer(from) === 'features' &&
        layer(to) === 'features' &&
        room(from) !== room(to) &&
        room(to) !== 'identity',
    );
    expect(wrong).toEqual([]);
  });
});
