// Makes the types of the browser's client from the kept description of the API. A file that would not change is left
// alone, so that nothing is built again because of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../src/api/generated/schema.d.ts', import.meta.url);
const types = astToString(await openapiTS(new URL('../../docs/api/openapi.json', import.meta.url)));

let kept = '';
try {
  kept = readFileSync(target, 'utf8');
} catch {
  mkdirSync(new URL('.', target), { recursive: true });
}
if (kept !== types) writeFileSync(target, types);
