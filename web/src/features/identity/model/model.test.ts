import { describe, expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import type { DepartmentView } from '../api/departments';
import { departmentTree, flatten } from './departmentTree';
import { groupRights } from './groupRights';
import { passwordProblem } from './passwordRules';

const department = (id: string, parentId: string | null): DepartmentView => ({
  id,
  name: id,
  kind: 'DEPARTMENT',
  parentId,
  version: 1,
});

describe('departments', () => {
  test('become a tree in the order in which they came', () => {
    const tree = departmentTree([
      department('company', null),
      department('b', 'company'),
      department('b1', 'b'),
      department('a', 'company'),
    ]);
    expect(flatten(tree).map((node) => [node.department.id, node.depth])).toEqual([
      ['company', 0],
      ['b', 1],
      ['b1', 2],
      ['a', 1],
    ]);
  });

  test('whose parent is out of sight stand at the top instead of vanishing', () => {
    expect(departmentTree([department('store', 'unseen')]).map((it) => it.department.id)).toEqual(['store']);
  });
});

test('rights are grouped in the order of the server', () => {
  const groups = groupRights([
    { code: 'CUSTOMER_VIEW', name: '查看客户', group: 'CUSTOMER' },
    { code: 'IMPORT', name: '导入', group: 'DATA' },
    { code: 'CUSTOMER_EDIT', name: '修改客户', group: 'CUSTOMER' },
  ]);
  expect(groups.map(([group, members]) => [group, members.map((it) => it.code).join()])).toEqual([
    ['CUSTOMER', 'CUSTOMER_VIEW,CUSTOMER_EDIT'],
    ['DATA', 'IMPORT'],
  ]);
});

test.each([
  ['short', 'lin', 'tooShort'],
  ['LinXiaoWen', ' linxiaowen ', 'isLoginName'],
  ['correct horse', 'lin', undefined],
] as const)('password %s of %s: %s', (password, loginName, problem) => {
  const words = zh.identity.password;
  expect(passwordProblem(password, loginName, words)).toBe(problem && words[problem]);
});
