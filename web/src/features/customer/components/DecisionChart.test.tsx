import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../../testing/render';
import type { CustomerView } from '../api/customers';
import { DecisionChart } from './DecisionChart';

type Person = CustomerView['contactPersons'][number];

const someone = (id: string, name: string, more: Partial<Person>): Person => ({
  id,
  name,
  gender: 'UNKNOWN',
  primary: false,
  contactPoints: [],
  ...more,
});

test('the chart says whom we know and whom we do not', () => {
  draw(
    <DecisionChart
      persons={[
        someone('1', '鲁肃', { buyingRole: 'DECISION_MAKER', until: '2026-08-31', successorId: '2' }),
        someone('2', '吕蒙', { buyingRole: 'DECISION_MAKER', attitude: 'SUPPORTER' }),
        someone('3', '陆逊', { buyingRole: 'USER' }),
        someone('4', '诸葛瑾', {}),
      ]}
    />,
  );
  expect(screen.getByText('还不认识：影响人、采购人、把关人')).toBeDefined();
  expect(screen.getAllByText('还不认识')).toHaveLength(3);
  expect(screen.getByText('支持')).toBeDefined();
  expect(screen.getByText(/鲁肃 2026-08-31 离任 · 决策人 · 由 吕蒙 接任/)).toBeDefined();
  expect(screen.getByText('角色不明: 诸葛瑾')).toBeDefined();
});
