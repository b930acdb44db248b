import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { departmentsQuery } from '../../identity/api/departments';
import { rolesQuery } from '../../identity/api/roles';
import type { Flows } from '../api/flows';
import type { Names } from './flow';

export function useFlowNames(flows: Flows | undefined): Names {
  const { data: departments } = useQuery(departmentsQuery);
  const { data: roles } = useQuery(rolesQuery);
  return useMemo(
    () => ({
      person: (id) => flows?.people.find((it) => it.id === id)?.name,
      role: (code) => roles?.find((it) => it.code === code)?.name,
      department: (id) => departments?.find((it) => it.id === id)?.name,
    }),
    [flows, departments, roles],
  );
}
