import { sayNumber } from '../../../lib/numbers';
import type { Texts } from '../../../locales';
import type { FieldType, ListField } from '../api/lists';
import {
  type Condition,
  type Fields,
  fieldOf,
  type Group,
  isGroup,
  isRelated,
  relationOf,
  type Test,
} from './filter';

/** What stands behind the ids in a filter. */
export interface Names {
  person: (id: string) => string | undefined;
  department: (id: string) => string | undefined;
}

/** More than this many values are not enumerated. */
const enumerated = 4;

/** A condition as people say it: 归属人 是 我或我的部门, 有 车辆：销售日期 距今超过 3 年. */
export function sayCondition(condition: Condition, fields: Fields, names: Names, t: Texts): string {
  const { say } = t.list;
  if (isGroup(condition)) return say.inside(sayGroup(condition, fields, names, t));
  if (isRelated(condition)) {
    const relation = relationOf(fields, condition.relation);
    const called = relation?.name ?? t.list.retired(condition.relation);
    if (condition.where.of.length === 0) return condition.has ? say.has(called) : say.hasNot(called);
    const where = sayGroup(condition.where, relation ?? { name: '', fields: [] }, names, t);
    return condition.has ? say.hasWhere(called, where) : say.hasNotWhere(called, where);
  }
  const field = fieldOf(fields, condition.field);
  return field ? `${field.name} ${sayTest(condition, field, names, t)}` : t.list.retired(condition.field);
}

export function sayGroup(group: Group, fields: Fields, names: Names, t: Texts): string {
  const parts = group.of.map((it) => sayCondition(it, fields, names, t));
  return group.match === 'ALL' ? t.list.say.both(parts) : t.list.say.either(parts);
}

function sayTest({ operator, values }: Test, field: ListField, names: Names, t: Texts): string {
  const { say } = t.list;
  const [first = '', second = ''] = values.map((it) => sayValue(it, field, names, t));
  switch (operator) {
    case 'IS':
      return isNumber(field.type)
        ? say.equals(first)
        : say.is(sayValues(values, field, names, t, say.values));
    case 'IS_NOT':
      return say.isNot(sayValues(values, field, names, t, say.noneOf));
    case 'CONTAINS':
      return say.contains(first);
    case 'STARTS_WITH':
      return say.startsWith(first);
    case 'AT_LEAST':
      return say.atLeast(first);
    case 'AT_MOST':
      return say.atMost(first);
    case 'BETWEEN':
      return say.between(first, second);
    case 'BEFORE':
      return say.before(first);
    case 'AFTER':
      return say.after(first);
    case 'OLDER_THAN':
      return say.olderThan(sayPeriod(values, t));
    case 'WITHIN_LAST':
      return say.withinLast(sayPeriod(values, t));
    case 'WITHIN_NEXT':
      return say.withinNext(sayPeriod(values, t));
    case 'EMPTY':
      return say.empty;
    case 'NOT_EMPTY':
      return say.notEmpty;
  }
}

function sayValues(
  values: string[],
  field: ListField,
  names: Names,
  t: Texts,
  join: (said: string[]) => string,
): string {
  const said = values.slice(0, enumerated).map((it) => sayValue(it, field, names, t));
  return values.length > enumerated ? t.list.say.several(said.slice(0, -1), values.length) : join(said);
}

function sayPeriod([count = '', unit = '']: string[], t: Texts): string {
  return unit in t.list.period ? t.list.period[unit as keyof Texts['list']['period']](count) : count;
}

function sayValue(value: string, field: ListField, names: Names, t: Texts): string {
  switch (field.type) {
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return field.choices.find((it) => it.value === value)?.name ?? t.list.retired(value);
    case 'YES_NO':
      return value === 'true' ? t.common.yes : t.common.no;
    case 'PERSON':
      if (value === 'me') return t.list.me;
      return value === 'my-department' ? t.list.myDepartment : (names.person(value) ?? t.list.someone);
    case 'DEPARTMENT':
      return value === 'mine' ? t.list.myDepartment : (names.department(value) ?? t.list.someDepartment);
    case 'DATE':
    case 'INSTANT':
      return sayDay(value, t);
    case 'NUMBER':
    case 'MONEY':
      return Number.isFinite(Number(value)) ? sayNumber(Number(value)) : value;
    default:
      return value;
  }
}

/** With its year: a condition is kept longer than 周三 means the same. */
function sayDay(value: string, { list, common }: Texts): string {
  if (value === 'today') return list.today;
  const [year, month, day] = value.split('-').map(Number);
  return year && month && day ? common.date.yearMonthDay(year, month, day) : value;
}

const isNumber = (type: FieldType) => type === 'NUMBER' || type === 'MONEY';
