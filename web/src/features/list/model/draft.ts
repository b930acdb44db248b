import type { ListField, Operator } from '../api/lists';
import { type Condition, everything, type Fields, fieldOf, type Group, isGroup, isRelated } from './filter';

/**
 * A filter while somebody builds it: every part has a name of its own, so that a field keeps its focus when another part
 * goes, and conditions may still lack something.
 */
export type Draft = GroupDraft | TestDraft | RelatedDraft;

export interface GroupDraft {
  kind: 'group';
  id: string;
  match: Group['match'];
  of: Draft[];
}

export interface TestDraft {
  kind: 'test';
  id: string;
  field?: string | undefined;
  operator?: Operator | undefined;
  values: string[];
}

export interface RelatedDraft {
  kind: 'related';
  id: string;
  relation: string;
  has: boolean;
  where: GroupDraft;
}

let last = 0;

function name(): string {
  last += 1;
  return `c${last}`;
}

export const newTest = (): TestDraft => ({ kind: 'test', id: name(), values: [] });

export const newGroup = (match: Group['match'], of: Draft[]): GroupDraft => ({
  kind: 'group',
  id: name(),
  match,
  of,
});

export const newRelated = (relation: string, of: Draft[]): RelatedDraft => ({
  kind: 'related',
  id: name(),
  relation,
  has: true,
  where: newGroup('ALL', of),
});

/** A condition on the field with the most likely comparison. */
export function testOfField(field: ListField, id = name()): TestDraft {
  const [operator] = field.operators;
  return { kind: 'test', id, field: field.key, operator, values: firstValues(field.type, operator) };
}

/** What can be filled in without asking; a period of thirty days is as good a beginning as any. */
export function firstValues(type: ListField['type'], operator: Operator | undefined): string[] {
  if (operator === 'OLDER_THAN' || operator === 'WITHIN_LAST') return ['30', 'DAY'];
  if (operator === 'WITHIN_NEXT') return ['7', 'DAY'];
  if (type === 'YES_NO') return ['true'];
  if (operator === 'BETWEEN') return ['', ''];
  if ((type === 'DATE' || type === 'INSTANT') && operator !== 'EMPTY' && operator !== 'NOT_EMPTY')
    return ['today'];
  return [];
}

export function draftOf(filter: Group): GroupDraft {
  return newGroup(filter.match, filter.of.map(draftOfCondition));
}

function draftOfCondition(condition: Condition): Draft {
  if (isGroup(condition)) return draftOf(condition);
  if (isRelated(condition)) {
    const { relation, has, where } = condition;
    return { kind: 'related', id: name(), relation, has, where: draftOf(where) };
  }
  return { kind: 'test', id: name(), ...condition };
}

/** Whether there is something to ask. */
export function isWhole(test: TestDraft): boolean {
  if (!test.field || !test.operator) return false;
  switch (test.operator) {
    case 'EMPTY':
    case 'NOT_EMPTY':
      return true;
    case 'BETWEEN':
    case 'OLDER_THAN':
    case 'WITHIN_LAST':
    case 'WITHIN_NEXT':
      return test.values.length === 2 && test.values.every((it) => it !== '');
    default:
      return test.values.length > 0 && test.values.every((it) => it.trim() !== '');
  }
}

export interface Built {
  filter: Group;
  /** Which part stands where in the filter, by the path under which the server names it. */
  places: Map<string, string>;
  /** Conditions that lack something; they are not in the filter. */
  unfinished: string[];
}

export function build(draft: GroupDraft): Built {
  const built: Built = { filter: everything, places: new Map(), unfinished: [] };
  built.filter = buildGroup(draft, 'filter', built);
  return built;
}

function buildGroup(group: GroupDraft, path: string, built: Built): Group {
  built.places.set(path, group.id);
  const of: Condition[] = [];
  for (const part of group.of) {
    const condition = buildPart(part, `${path}.of[${of.length}]`, built);
    if (condition) of.push(condition);
  }
  return { match: group.match, of };
}

function buildPart(part: Draft, path: string, built: Built): Condition | undefined {
  if (part.kind === 'group') {
    // A group of one says no more than the one.
    const said = part.of.filter(saysSomething);
    if (said.length < 2) {
      const of = part.of.map((it) => buildPart(it, path, built));
      return of.find((it) => it !== undefined);
    }
    return buildGroup(part, path, built);
  }
  if (part.kind === 'related') {
    built.places.set(path, part.id);
    return { relation: part.relation, has: part.has, where: buildGroup(part.where, `${path}.where`, built) };
  }
  if (!isWhole(part) || !part.field || !part.operator) {
    // Of a line that has not been begun there is nothing to say.
    if (part.field) built.unfinished.push(part.id);
    return undefined;
  }
  built.places.set(path, part.id);
  return { field: part.field, operator: part.operator, values: part.values.map((it) => it.trim()) };
}

function saysSomething(part: Draft): boolean {
  if (part.kind === 'group') return part.of.some(saysSomething);
  return part.kind === 'related' || isWhole(part);
}

/** The part that a refusal such as `filter.of[1].where.of[0].values` is about. */
export function partAt(field: string, places: Built['places']): string | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const found = places.get(path);
    if (found) return found;
  }
  return undefined;
}

/** The tree with one part replaced, or without it. */
export function withPart(group: GroupDraft, id: string, change: (part: Draft) => Draft | null): GroupDraft {
  return changed(group, id, change) as GroupDraft;
}

function changed(part: Draft, id: string, change: (part: Draft) => Draft | null): Draft | null {
  if (part.id === id) return change(part);
  if (part.kind === 'group') {
    const of = part.of.map((it) => changed(it, id, change)).filter((it) => it !== null);
    return of.every((it, at) => it === part.of[at]) && of.length === part.of.length ? part : { ...part, of };
  }
  if (part.kind === 'related') {
    const where = changed(part.where, id, change) as GroupDraft;
    return where === part.where ? part : { ...part, where };
  }
  return part;
}

/** The same values where they still mean something under another comparison, else a beginning. */
export function withOperator(test: TestDraft, operator: Operator, fields: Fields): TestDraft {
  const type = (test.field && fieldOf(fields, test.field)?.type) || 'TEXT';
  const keeps = shape(type, operator) === shape(type, test.operator);
  return { ...test, operator, values: keeps ? test.values : firstValues(type, operator) };
}

function shape(type: ListField['type'], operator: Operator | undefined): string {
  switch (operator) {
    case 'EMPTY':
    case 'NOT_EMPTY':
      return 'none';
    case 'OLDER_THAN':
    case 'WITHIN_LAST':
    case 'WITHIN_NEXT':
      return 'period';
    case 'BETWEEN':
      return 'two';
    case 'IS':
    case 'IS_NOT':
      return type === 'TEXT' ? 'texts' : 'one';
    default:
      return 'one';
  }
}
