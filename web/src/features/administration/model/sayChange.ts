import { tellingValues } from '../../../lib/values';
import type { Texts } from '../../../locales';

type Words = Texts['administration'];

/** What stored codes are called: `EXPORT` → 导出数据. */
export type CodeNames = ReadonlyMap<string, string>;

export function sayField(field: string, { fields }: Words): string {
  return fields[field] ?? field;
}

export function saySubject(type: string, { subjects }: Words): string {
  return subjects[type] ?? type;
}

/** A stored value as one reads it. Missing is "—". */
export function sayValue(value: unknown, common: Texts['common'], names: CodeNames): string {
  if (value === null || value === undefined || value === '') return common.none;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (Array.isArray(value))
    return value.map((it) => sayValue(it, common, names)).join(common.list) || common.none;
  if (typeof value === 'object')
    return tellingValues(value)
      .map((it) => sayValue(it, common, names))
      .join(' · ');
  return names.get(String(value)) ?? String(value);
}

/** In one line: what it became, from what; of a set only what came and what went. */
export function sayStep(before: unknown, after: unknown, common: Texts['common'], names: CodeNames): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const came = after.filter((it) => !before.includes(it)).map((it) => `+ ${sayValue(it, common, names)}`);
    const went = before.filter((it) => !after.includes(it)).map((it) => `− ${sayValue(it, common, names)}`);
    return [...came, ...went].join(common.list) || common.none;
  }
  const now = sayValue(after, common, names);
  return before === null || before === undefined ? now : `${sayValue(before, common, names)} → ${now}`;
}
