import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTexts } from '../../../lib/texts';
import { rightsQuery } from '../../identity/api/roles';
import type { CodeNames } from './sayChange';

/** The codes that stand in changes of people, departments and roles. */
export function useCodeNames(): CodeNames {
  const { identity } = useTexts();
  const { data: rights } = useQuery(rightsQuery);
  return useMemo(
    () =>
      new Map([
        ...Object.entries(identity.roles.builtInNames),
        ...Object.entries(identity.roles.scopes),
        ...Object.entries(identity.employees.statuses),
        ...Object.entries(identity.departments.kinds),
        ...(rights ?? []).map((right) => [right.code, right.name] as const),
      ]),
    [identity, rights],
  );
}
