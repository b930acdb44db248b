// What must be loaded before a page stands, measured as it travels. Fails the build above the limit, because no
// single import ever looks like the one that made the first page slow.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Kilobytes. The day begins with this page; others are fetched while it is read. The texts of every room come with it,
 * a sixth of the whole: they are to be fetched room by room before this limit is raised again.
 */
const first = { key: 'src/app/pages/TodayPage.tsx', limit: 370 };
// The texts of every room come with the frame (a tenth of it); with the rooms to come this is what they may grow by.
const limitOfOthers = 480;

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
  .filter((key) => key.startsWith('src/app/pages/') && manifest[key].isDynamicEntry)
  .map((key) => ({
    key,
    size: Math.round(kilobytes(new Set([...frame, ...withImports(key)]))),
    limit: key === first.key ? first.limit : limitOfOthers,
  }));

const opening = pages.find(({ key }) => key === first.key);
if (!opening)
  throw new Error(`${first.key} is no longer a page; name the new first one in scripts/budget.mjs`);
const largest = pages.reduce((one, other) => (other.size > one.size ? other : one));
process.stdout.write(
  `Script before the first page: ${opening.size} KB (limit ${opening.limit}); ` +
    `the largest page is ${largest.key} with ${largest.size} KB (limit ${largest.limit}).\n`,
);
const heavy = pages.filter(({ size, limit }) => size > limit);
for (const { key, size } of heavy) process.stderr.write(`Too heavy: ${key} ${size} KB\n`);
process.exitCode = heavy.length > 0 ? 1 : 0;
