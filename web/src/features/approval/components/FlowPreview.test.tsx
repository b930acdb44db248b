import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../../testing/render';
import type { Flows, Forecast } from '../api/flows';
import { FlowPreview } from './FlowPreview';

const flows: Flows = {
  subjects: [{ name: 'EXPORT', measure: 'ROWS', kinds: [{ kind: 'customers', name: '客户' }] }],
  flows: [],
  people: [],
  otherwise: [],
};

const forecast: Forecast = {
  flowName: '大批量导出',
  steps: [
    {
      mode: 'ANY',
      hours: 8,
      seats: [
        { approver: { id: 'p2', name: '钱进' }, reason: 'SUPERIOR', standIn: { id: 'p3', name: '孙丽' } },
      ],
    },
    {
      mode: 'ALL',
      hours: null,
      seats: [{ approver: { id: 'p4', name: '赵明' }, reason: 'INSTEAD_OF_APPLICANT', standIn: null }],
    },
  ],
};

const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

let asked: URL[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    if (url.pathname === '/api/approval-flows/preview') {
      asked.push(url);
      return json(forecast);
    }
    return json({
      items: [{ id: 'p1', name: '张三', departmentName: '江城标致站' }],
      next: null,
      count: null,
    });
  });
});

test('who would decide over a request of somebody is said at once', async () => {
  draw(<FlowPreview flows={flows} />);
  expect(screen.getByText('选一位申请人，看看他的申请会由谁审批。')).toBeTruthy();
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '申请人' }));
  fireEvent.click(await screen.findByText('江城标致站'));
  fireEvent.change(screen.getByRole('spinbutton', { name: '行数' }), { target: { value: '20000' } });
  expect(await screen.findByText('按流程“大批量导出”')).toBeTruthy();
  expect(await screen.findByText(/钱进 · 不在岗，由 孙丽 代办/)).toBeTruthy();
  expect(await screen.findByText(/赵明 · 原定由申请人自己审批，改由上级审批/)).toBeTruthy();
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('amount')).toBe('20000'));
  expect(asked.at(-1)?.searchParams.get('applicant')).toBe('p1');
});
