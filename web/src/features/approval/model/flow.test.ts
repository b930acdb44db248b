import { describe, expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import type { Flow, Subject } from '../api/flows';
import { type Names, sayConditions, saySteps } from './flow';

const subject: Subject = {
  name: 'EXPORT',
  measure: 'ROWS',
  kinds: [{ kind: 'customers', name: '客户' }],
};
const names: Names = {
  person: (id) => (id === 'p1' ? '钱进' : undefined),
  role: (code) => (code === 'GENERAL_MANAGER' ? '总经理' : undefined),
  department: (id) => (id === 'd1' ? '汉口店' : undefined),
};
const flow = (more: Partial<Flow>): Flow => ({
  id: 'f1',
  subject: 'EXPORT',
  name: '大批量',
  position: 1,
  active: true,
  amountFrom: null,
  amountTo: null,
  kinds: [],
  departmentIds: [],
  steps: [],
  version: 1,
  ...more,
});

describe('a flow in words', () => {
  test('says when it holds', () => {
    expect(sayConditions(flow({}), subject, names, zh)).toBe('所有申请');
    expect(
      sayConditions(
        flow({ amountFrom: 20_000, kinds: ['customers'], departmentIds: ['d1'] }),
        subject,
        names,
        zh,
      ),
    ).toBe('行数从 20\u202F000 起 · 客户 · 汉口店');
    expect(
      sayConditions(flow({ amountFrom: 0, amountTo: 100 }), { ...subject, measure: 'MONEY' }, names, zh),
    ).toBe('金额（元）从 0.00 到 100.00 以下');
  });

  test('says who decides, one after the other', () => {
    expect(
      saySteps(
        [
          { mode: 'ANY', hours: 8, approvers: [{ by: 'SUPERIOR', employeeId: null, role: null }] },
          {
            mode: 'ALL',
            hours: null,
            approvers: [
              { by: 'PERSON', employeeId: 'p1', role: null },
              { by: 'ROLE', employeeId: null, role: 'GENERAL_MANAGER' },
            ],
          },
        ],
        names,
        zh,
      ),
    ).toBe('直属上级 → 钱进 + 总经理');
  });
});
