import type { Texts } from '../../../locales';

type Words = Texts['administration'];

export function sayField(field: string, { fields }: Words): string {
  return fields[field] ?? field;
}

export function saySubject(type: string, { subjects }: Words): string {
  return subjects[type] ?? type;
}

/** A stored value as one reads it. Missing is "—". */
export function sayValue(value: unknown, common: Texts['common']): string {
  if (value === null || value === undefined || value === '') return common.none;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (Array.isArray(value)) return value.map((it) => sayValue(it, common)).join(common.list) || common.none;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
