import { useQueries, useQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../identity/api/departments';
import { employeeQuery } from '../../identity/api/employees';
import { type Condition, type Fields, fieldOf, isGroup, isRelated, relationOf } from './filter';
import type { Names } from './sentence';

/** The names of the people and departments in a filter. */
export function useNames(filter: Condition, fields: Fields | undefined): Names {
  const people = fields ? [...new Set(idsOf(filter, fields, 'PERSON'))] : [];
  const hasDepartments = fields !== undefined && idsOf(filter, fields, 'DEPARTMENT').length > 0;
  const departments = useQuery({ ...departmentsQuery, enabled: hasDepartments });
  const found = useQueries({
    queries: people.map((id) => ({ ...employeeQuery(id), staleTime: 5 * 60_000, retry: false })),
  });
  return {
    person: (id) => found[people.indexOf(id)]?.data?.name,
    department: (id) => departments.data?.find((it) => it.id === id)?.name,
  };
}

const words = new Set(['me', 'my-department', 'mine']);

function idsOf(condition: Condition, fields: Fields, type: 'PERSON' | 'DEPARTMENT'): string[] {
  if (isGroup(condition)) return condition.of.flatMap((it) => idsOf(it, fields, type));
  if (isRelated(condition)) {
    const relation = relationOf(fields, condition.relation);
    return relation ? idsOf(condition.where, relation, type) : [];
  }
  return fieldOf(fields, condition.field)?.type === type
    ? condition.values.filter((it) => !words.has(it))
    : [];
}
