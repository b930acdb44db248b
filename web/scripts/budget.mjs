// What must be loaded before a page stands, measured as it travels. Fails the build above the limit, because no
// single import ever looks like the one that made the first page slow.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 350;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

function kilobytes(keys) {
  const bytes = [...keys].map((key) => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length);
  return bytes.reduce((sum, it) => sum + it, 0) / 1024;
}

const frame = [...withImports('index.html'), ...withImports('src/locales/zh/language.ts')];
const pages = Object.keys(manifest)
  .filter((key) => key.startsWith('src/app/pages/'))
  .map((key) => ({ key, size: kilobytes(new Set([...frame, ...withImports(key)])) }))
  .sort((one, other) => other.size - one.size);

const [largest] = pages;
process.stdout.write(
  `Script before the first page: frame ${kilobytes(new Set(frame)).toFixed(0)} KB, ` +
    `at most ${largest.size.toFixed(0)} KB with ${largest.key} (limit ${limit}).\n`,
);
const heavy = pages.filter((page) => page.size > limit);
for (const page of heavy) process.stderr.write(`Too heavy: ${page.key} ${page.size.toFixed(0)} KB\n`);
process.exitCode = heavy.length > 0 ? 1 : 0;
