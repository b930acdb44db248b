import type { DepartmentQuality } from '../api/quality';

const test = (field: string, operator: string, ...values: string[]) => ({ field, operator, values });
const all = (...of: unknown[]) => ({ match: 'ALL', of });
const any = (...of: unknown[]) => ({ match: 'ANY', of });
const phones = test('type', 'IS', 'MOBILE', 'LANDLINE', 'SERVICE_NUMBER');

/** The same conditions as those the server counts by. */
const conditions = {
  unreachable: {
    relation: 'contactPoints',
    has: false,
    where: all(phones, test('validity', 'IS_NOT', 'INVALID')),
  },
  wrongNumber: {
    relation: 'contactPoints',
    has: true,
    where: all(phones, test('validity', 'IS', 'INVALID')),
  },
  withoutRegion: all(test('regionCode', 'EMPTY'), test('address', 'EMPTY')),
  unidentified: any(
    all(test('type', 'IS', 'PERSON'), test('gender', 'IS', 'UNKNOWN')),
    all(test('type', 'IS', 'ORGANIZATION'), test('uscc', 'EMPTY')),
  ),
  withoutOwner: test('owner', 'EMPTY'),
  notAsked: test('consent', 'EMPTY'),
  stale: test('updatedAt', 'OLDER_THAN', '12', 'MONTH'),
};

export type Lack = keyof typeof conditions;

export const lacks = Object.keys(conditions) as Lack[];

/** Where the customers of a department are listed that lack something. */
export function customersLacking(lack: Lack, department: Pick<DepartmentQuality, 'departmentId'>): string {
  const filter = all(test('department', 'IS', department.departmentId), conditions[lack]);
  return `/customers?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
