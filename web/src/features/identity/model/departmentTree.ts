import type { DepartmentView } from '../api/departments';

export interface DepartmentNode {
  department: DepartmentView;
  depth: number;
  children: DepartmentNode[];
}

/** Departments come as a flat list. One whose parent is out of sight stands at the top. */
export function departmentTree(departments: readonly DepartmentView[]): DepartmentNode[] {
  const known = new Set(departments.map((it) => it.id));
  const below = (parentId: string | null, depth: number): DepartmentNode[] =>
    departments
      .filter((it) => (it.parentId && known.has(it.parentId) ? it.parentId : null) === parentId)
      .map((department) => ({ department, depth, children: below(department.id, depth + 1) }));
  return below(null, 0);
}

/** The tree read from top to bottom. */
export function flatten(nodes: readonly DepartmentNode[]): DepartmentNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The branch a department is part of, or the company where no branch is above it. */
export function branchOf(departments: readonly DepartmentView[], id: string): string | undefined {
  const found = departments.find((it) => it.id === id);
  if (found?.kind !== 'DEPARTMENT' || !found.parentId) return found?.id;
  return branchOf(departments, found.parentId);
}
