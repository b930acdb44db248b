import type { RightView } from '../api/roles';

/** In the order in which the server names them. */
export function groupRights(rights: readonly RightView[]): [group: string, members: RightView[]][] {
  const groups = new Map<string, RightView[]>();
  for (const right of rights) groups.set(right.group, [...(groups.get(right.group) ?? []), right]);
  return [...groups];
}
