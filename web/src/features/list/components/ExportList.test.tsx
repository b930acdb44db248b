import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Session, SessionProvider } from '../../../lib/session';
import { draw } from '../../../testing/render';
import { ExportList } from './ExportList';

const steward = { employeeId: 'p1', rights: ['EXPORT'], roles: [] } as unknown as Session;
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

let asked: { path: string; body: unknown }[];
let rowLimit: number;

beforeEach(() => {
  asked = [];
  rowLimit = 1000;
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const path = new URL(typeof input === 'string' ? input : input.url, location.origin).pathname;
    asked.push({ path, body: typeof input === 'string' ? null : await input.json().catch(() => null) });
    if (path === '/api/lists/customers/export')
      return json({ code: 'list.export-needs-approval', detail: '超过 1,000 行的导出需要审批。' }, 409);
    if (path === '/api/exports/rule') return json({ rowLimit, dailyRows: 20_000, version: 1 });
    return json({ id: 'x1', status: 'ASKED', approvalId: 'a1' }, 201);
  });
});

const show = (session: Session | null) => {
  const list = <ExportList list="customers" title="客户" wanted={{ q: '王', columns: 'name,phone' }} />;
  draw(session ? <SessionProvider session={session}>{list}</SessionProvider> : list);
};

test('what is too large for taking at once is asked for, with its purpose', async () => {
  show(steward);
  await userEvent.click(screen.getByRole('button', { name: '导出' }));
  await userEvent.click(await screen.findByText('CSV'));
  expect(await screen.findByText('超过 1 000 行需要审批')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('请填写用途')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('用途'), { target: { value: '寄送保养提醒' } });
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  const sent = () => asked.find((it) => it.path === '/api/exports');
  await waitFor(() => expect(sent()).toBeDefined());
  expect(sent()?.body).toEqual({
    list: 'customers',
    q: '王',
    columns: ['name', 'phone'],
    format: 'CSV',
    whole: false,
    purpose: '寄送保养提醒',
  });
  expect(await screen.findByText('已提交，批准后会通知您')).toBeTruthy();
});

test('full numbers are asked for at once', async () => {
  show(steward);
  await userEvent.click(screen.getByRole('button', { name: '导出' }));
  await userEvent.click(await screen.findByText('申请完整号码…'));
  expect(await screen.findByRole('checkbox', { name: '完整号码' })).toHaveProperty('checked', true);
  expect(asked.map((it) => it.path)).not.toContain('/api/lists/customers/export');
});

test('whoever may not take data out is not offered it', () => {
  show({ ...steward, rights: [] });
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
});
