import type { ListField, ListView, Operator, Relation } from '../api/lists';

/** Which records somebody wants to see, as it stands in addresses and saved views. */
export interface Group {
  match: 'ALL' | 'ANY';
  of: Condition[];
}

export interface Test {
  field: string;
  operator: Operator;
  values: string[];
}

export interface Related {
  relation: string;
  has: boolean;
  where: Group;
}

export type Condition = Group | Test | Related;

export const everything: Group = { match: 'ALL', of: [] };

export const isGroup = (it: Condition): it is Group => 'of' in it;
export const isRelated = (it: Condition): it is Related => 'relation' in it;
export const isTest = (it: Condition): it is Test => 'field' in it;

/** What belongs to a list, or to one of its relations. */
export type Fields = Pick<ListView, 'name' | 'fields'> & { relations?: Relation[] };

export const fieldOf = (fields: Fields, key: string): ListField | undefined =>
  fields.fields.find((it) => it.key === key);

export const relationOf = (fields: Fields, key: string): Relation | undefined =>
  fields.relations?.find((it) => it.key === key);

/** As it is sent; nothing where there is no condition. */
export function writeFilter(filter: Group): string | undefined {
  return filter.of.length > 0 ? JSON.stringify(filter) : undefined;
}

/** Whatever somebody has typed into the address: what cannot be understood is no condition. */
export function readFilter(text: string | null | undefined): Group {
  if (!text) return everything;
  try {
    return filterOf(JSON.parse(text));
  } catch {
    return everything;
  }
}

export function filterOf(value: unknown): Group {
  const condition = readCondition(value);
  if (!condition) return everything;
  return isGroup(condition) ? condition : { match: 'ALL', of: [condition] };
}

function readCondition(value: unknown): Condition | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const it = value as Record<string, unknown>;
  if (Array.isArray(it.of)) {
    const of = it.of.map(readCondition).filter((part) => part !== undefined);
    return { match: it.match === 'ANY' ? 'ANY' : 'ALL', of };
  }
  if (typeof it.relation === 'string')
    return { relation: it.relation, has: it.has !== false, where: filterOf(it.where) };
  if (typeof it.field !== 'string' || typeof it.operator !== 'string') return undefined;
  const values = Array.isArray(it.values) ? it.values.map(String) : [];
  return { field: it.field, operator: it.operator as Operator, values };
}

export const sameFilter = (a: Group, b: Group) => JSON.stringify(a) === JSON.stringify(b);

export function conditionCount(filter: Group): number {
  return filter.of.reduce(
    (sum, it) =>
      sum + (isGroup(it) ? conditionCount(it) : 1 + (isRelated(it) ? conditionCount(it.where) : 0)),
    0,
  );
}

export function withoutPart(filter: Group, index: number): Group {
  return { ...filter, of: filter.of.filter((_, at) => at !== index) };
}

/** The condition on a field that stands on its own beside all others. */
export function testOn(filter: Group, field: string): Test | undefined {
  if (filter.match !== 'ALL') return undefined;
  const found = filter.of.filter(isTest).filter((it) => it.field === field);
  return found.length === 1 ? found[0] : undefined;
}

/** With this as the only such condition on the field; without it where there is none. */
export function withTest(filter: Group, field: string, test: Omit<Test, 'field'> | undefined): Group {
  const added = test ? [{ field, ...test }] : [];
  // Beside alternatives it would be one more of them.
  if (filter.match === 'ANY' && filter.of.length > 1) return { match: 'ALL', of: [filter, ...added] };
  const at = filter.of.findIndex((it) => isTest(it) && it.field === field);
  const others = filter.of.filter((it) => !(isTest(it) && it.field === field));
  return { match: 'ALL', of: others.toSpliced(at === -1 ? others.length : at, 0, ...added) };
}

/** Fields and relations that the list no longer has, or not for this person. */
export function unknownIn(condition: Condition, fields: Fields): string[] {
  if (isGroup(condition)) return condition.of.flatMap((it) => unknownIn(it, fields));
  if (isTest(condition)) return fieldOf(fields, condition.field) ? [] : [condition.field];
  const relation = relationOf(fields, condition.relation);
  return relation ? unknownIn(condition.where, relation) : [condition.relation];
}

/** What is left when everything unknown is dropped. */
export function withoutUnknown(filter: Group, fields: Fields): Group {
  return {
    match: filter.match,
    of: filter.of.flatMap<Condition>((it) => {
      if (isGroup(it)) {
        const group = withoutUnknown(it, fields);
        return group.of.length > 0 ? [group] : [];
      }
      if (isTest(it)) return fieldOf(fields, it.field) ? [it] : [];
      const relation = relationOf(fields, it.relation);
      return relation ? [{ ...it, where: withoutUnknown(it.where, relation) }] : [];
    }),
  };
}
