import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../../testing/render';
import type { Approval } from '../api/approvals';
import { DecideBar } from './DecideBar';

const approval: Approval = {
  id: 'a1',
  version: 3,
  subject: 'EXPORT',
  subjectId: 'e1',
  title: '导出客户 1,200 行',
  facts: [],
  amount: 1200,
  applicant: { id: 'p1', name: '沈洁' },
  departmentName: '江城标致站',
  status: 'PENDING',
  submittedAt: '2026-09-07T01:00:00Z',
  decidedAt: null,
  flowName: null,
  steps: [],
  history: [],
  may: ['DECIDE'],
};

interface Sent {
  path: string;
  version: string | null;
  key: string | null;
  body: unknown;
}

let sent: Sent[];
let answer: () => Response;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  sent = [];
  answer = () => json({ ...approval, status: 'APPROVED', may: [] });
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      path: new URL(request.url).pathname,
      version: request.headers.get('If-Match'),
      key: request.headers.get('Idempotency-Key'),
      body: await request.json(),
    });
    return answer();
  });
});

test('one tap agrees to what was seen', async () => {
  draw(<DecideBar approval={approval} />);
  await userEvent.click(screen.getByRole('button', { name: '同意' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: '/api/approvals/a1/agreement',
    version: '"3"',
    body: { opinion: '' },
  });
  expect(await screen.findByText('已同意')).toBeTruthy();
});

test('an opinion goes along, by keyboard too', async () => {
  draw(<DecideBar approval={approval} />);
  await userEvent.type(
    screen.getByRole('textbox', { name: '审批意见' }),
    '只用一次{Control>}{Enter}{/Control}',
  );
  await waitFor(() => expect(sent[0]?.body).toEqual({ opinion: '只用一次' }));
});

test('what the server refuses is said in its words, and tried again under a key of its own', async () => {
  answer = () =>
    json({ status: 409, code: 'approval.subject-changed', detail: '要审批的内容在提交后有了改动' }, 409);
  draw(<DecideBar approval={approval} />);
  await userEvent.click(screen.getByRole('button', { name: '同意' }));
  expect(await screen.findByText('要审批的内容在提交后有了改动')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '同意' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});

test('a refusal asks for its reason', async () => {
  draw(<DecideBar approval={approval} />);
  await userEvent.click(screen.getByRole('button', { name: '拒绝' }));
  const drawer = await screen.findByRole('dialog');
  const [, send] = [...drawer.querySelectorAll('button')].slice(-2);
  if (send) await userEvent.click(send);
  expect(await screen.findByText('请填写原因')).toBeTruthy();
  expect(sent).toHaveLength(0);
  await userEvent.type(screen.getByLabelText('原因'), '与岗位无关');
  if (send) await userEvent.click(send);
  await waitFor(() =>
    expect(sent[0]).toMatchObject({ path: '/api/approvals/a1/refusal', body: { reason: '与岗位无关' } }),
  );
});
