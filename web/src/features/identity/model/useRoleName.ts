import { useTexts } from '../../../lib/texts';

/** Roles that every company has are named in the reader's language, others as they were written. */
export function useRoleName(): (role: { code: string; name: string }) => string {
  const { builtInNames } = useTexts().identity.roles;
  return (role) => builtInNames[role.code] ?? role.name;
}
