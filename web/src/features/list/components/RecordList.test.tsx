import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { draw } from '../../../testing/render';
import type { ListField, ListView } from '../api/lists';
import type { SavedView, SavedViewForm } from '../api/views';
import type { QuickFilter } from './QuickFilters';
import { type Chosen, RecordList } from './RecordList';

const field = (key: string, name: string, type: ListField['type'], operators: ListField['operators']) => ({
  key,
  name,
  type,
  operators,
  choices: type === 'CHOICE' ? [{ value: 'LOYAL', name: '忠诚客户' }] : [],
  sortable: key === 'name',
  personal: false,
});

const customers: ListView = {
  name: 'customers',
  fields: [
    field('name', '名称', 'TEXT', ['CONTAINS', 'IS']),
    field('stage', '阶段', 'CHOICE', ['IS']),
    field('note', '备注', 'TEXT', ['CONTAINS', 'EMPTY']),
  ],
  relations: [
    {
      key: 'vehicles',
      name: '车辆',
      fields: [field('saleDate', '销售日期', 'DATE', ['OLDER_THAN', 'EMPTY'])],
    },
  ],
  columns: ['name', 'stage'],
  changeable: [],
  sort: 'name',
};

const rows = ['王建国', '李敏', '张伟', '周涛'].map((name, at) => ({
  id: `c${at}`,
  version: 0,
  cells: { name, stage: 'LOYAL', note: `第${at}条` },
}));

const view = (more: Partial<SavedView>): SavedView => ({
  id: 'v1',
  name: '老客户',
  sharedWith: 'NOBODY',
  ownerId: 'e1',
  ownerName: '李静',
  mine: true,
  pinned: true,
  filter: { field: 'stage', operator: 'IS', values: ['LOYAL'] },
  sort: null,
  q: null,
  columns: [],
  version: 3,
  ...more,
});

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

let views: SavedView[];
let asked: Asked[];
let refuse: ((it: Asked) => Response | undefined) | undefined;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

async function server(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const text = await request.text();
  const it: Asked = {
    method: request.method,
    path: url.pathname.replace('/api/lists/customers', ''),
    query: url.searchParams,
    body: text ? JSON.parse(text) : undefined,
  };
  asked.push(it);
  const refused = refuse?.(it);
  if (refused) return refused;
  if (it.path === '') return json(customers);
  if (it.path === '/rows') return json({ items: rows, next: null, count: null });
  if (it.path === '/count') return json({ value: 1234, more: false });
  if (it.path === '/views' && it.method === 'POST') {
    const form = it.body as SavedViewForm;
    const saved = view({ ...form, id: 'v9', filter: form.filter ?? {}, pinned: false, version: 0 });
    views = [...views, saved];
    return json(saved, 201);
  }
  if (it.path === '/views') return json(views);
  const [, , id, pin] = it.path.split('/');
  if (pin) {
    views = views.map((one) => (one.id === id ? { ...one, pinned: it.method === 'PUT' } : one));
    return new Response(null, { status: 204 });
  }
  if (it.method === 'DELETE') {
    views = views.filter((one) => one.id !== id);
    return new Response(null, { status: 204 });
  }
  const form = it.body as SavedViewForm;
  views = views.map((one) => (one.id === id ? { ...one, ...form, filter: form.filter ?? {} } : one));
  return json(views.find((one) => one.id === id));
}

beforeEach(() => {
  views = [
    view({}),
    view({ id: 'v2', name: '经理的', mine: false, ownerName: '钱进', pinned: false, sharedWith: 'COMPANY' }),
  ];
  asked = [];
  refuse = undefined;
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => server(input as Request));
});

const quick: QuickFilter[] = [{ field: 'stage' }];

function list(path = '/', more: { bulk?: (chosen: Chosen) => React.ReactNode } = {}) {
  return draw(
    <RecordList
      list="customers"
      title="客户"
      search="姓名"
      total={(count) => `${count} 位`}
      onOpen={() => undefined}
      quick={quick}
      empty={{ title: '还没有客户', hint: '先新建一位。' }}
      {...more}
    />,
    path,
  );
}

const address = (router: ReturnType<typeof list>['router']) =>
  new URLSearchParams(router.state.location.search);
const filterIn = (router: ReturnType<typeof list>['router']) =>
  JSON.parse(address(router).get('filter') ?? '{}');
const lastRows = () => asked.filter((it) => it.path === '/rows').at(-1)?.query;

const old = {
  match: 'ALL',
  of: [
    { field: 'name', operator: 'CONTAINS', values: ['王'] },
    {
      relation: 'vehicles',
      has: true,
      where: { match: 'ALL', of: [{ field: 'saleDate', operator: 'OLDER_THAN', values: ['3', 'YEAR'] }] },
    },
  ],
};
const withFilter = `/?filter=${encodeURIComponent(JSON.stringify(old))}`;

describe('a list of records', () => {
  test('shows rows, their number and the conditions of the address in words, each of which can be dropped', async () => {
    const { router } = list(withFilter);
    expect(await screen.findByText('王建国')).toBeTruthy();
    expect(await screen.findByText('1 234 位')).toBeTruthy();
    expect(JSON.parse(lastRows()?.get('filter') ?? '')).toEqual(old);
    expect(screen.getByText('有 车辆：销售日期 距今超过 3 年')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：名称 包含“王”' }));
    await waitFor(() => expect(filterIn(router).of).toEqual([old.of[1]]));
  });

  test('sorts by its headings: one way, the other way, and as before', async () => {
    const { router } = list();
    const heading = await screen.findByRole('button', { name: '名称' });
    const column = screen.getByRole('columnheader', { name: '名称' });
    expect(column.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(heading);
    await waitFor(() => expect(address(router).get('sort')).toBe('-name'));
    await waitFor(() => expect(column.getAttribute('aria-sort')).toBe('descending'));
    fireEvent.click(screen.getByRole('button', { name: '名称' }));
    await waitFor(() => expect(address(router).get('sort')).toBeNull());
  });

  test('lets columns be added and moved by keyboard, without asking for the rows again', async () => {
    const { router } = list();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('button', { name: '显示 备注' }));
    await waitFor(() => expect(address(router).get('columns')).toBe('name,stage,note'));
    expect(await screen.findByText('第0条')).toBeTruthy();
    const before = asked.filter((it) => it.path === '/rows').length;
    fireEvent.keyDown(screen.getByRole('button', { name: '备注' }), { key: 'ArrowUp' });
    await waitFor(() => expect(address(router).get('columns')).toBe('name,note,stage'));
    expect(asked.filter((it) => it.path === '/rows')).toHaveLength(before);
  });

  test('says which condition is about a field that is gone, and drops it', async () => {
    const gone = { match: 'ALL', of: [{ field: 'colour', operator: 'IS', values: ['red'] }, old.of[0]] };
    const { router } = list(`/?filter=${encodeURIComponent(JSON.stringify(gone))}`);
    expect(await screen.findByText(/用到的字段已停用.*colour/)).toBeTruthy();
    expect(asked.filter((it) => it.path === '/rows')).toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: '去掉这些条件' }));
    await waitFor(() => expect(filterIn(router).of).toEqual([old.of[0]]));
    expect(await screen.findByText('王建国')).toBeTruthy();
  });

  test('offers to clear the conditions when nothing matches', async () => {
    refuse = (it) => (it.path === '/rows' && it.query.has('filter') ? json({ items: [] }) : undefined);
    list(withFilter);
    await screen.findByText('没有符合条件的记录');
    const [, inTheMiddle] = screen.getAllByRole('button', { name: '清除条件' });
    if (inTheMiddle) fireEvent.click(inTheMiddle);
    expect(await screen.findByText('王建国')).toBeTruthy();
  });
});

describe('choosing rows', () => {
  test('takes a range with shift, and everything that matches with one more press', async () => {
    const bulk = vi.fn((_: Chosen) => <button type="button">分派</button>);
    list('/', { bulk });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('checkbox', { name: '王建国' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: '张伟' }));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('已选 3 条')).toBeTruthy();
    expect(bulk.mock.lastCall?.[0].rows.map((it) => it.id)).toEqual(['c0', 'c1', 'c2']);
    await user.click(await screen.findByRole('button', { name: '选中全部 1\u202F234 条' }));
    expect(bulk.mock.lastCall?.[0].all).toBe(true);
    await user.click(screen.getByRole('button', { name: '取消选择' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('is not offered where nothing can be done with them', async () => {
    list();
    await screen.findByText('王建国');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('the builder', () => {
  test('changes a condition inside a relation and leaves the others', async () => {
    const { router } = list(withFilter);
    fireEvent.click(await screen.findByRole('button', { name: '修改条件：有 车辆：销售日期 距今超过 3 年' }));
    const drawer = await screen.findByRole('dialog', {}, { timeout: 5_000 });
    const years = await within(drawer).findByRole('spinbutton', { name: '多久' });
    fireEvent.change(years, { target: { value: '5' } });
    fireEvent.click(within(drawer).getByRole('button', { name: /^查看|^应用/ }));
    await waitFor(() => expect(filterIn(router).of[1].where.of[0].values).toEqual(['5', 'YEAR']));
    expect(filterIn(router).of[0]).toEqual(old.of[0]);
  }, 15_000);

  test('keeps what was typed when the server refuses, with its word at the condition', async () => {
    refuse = (it) =>
      it.path === '/count' && it.query.get('filter')?.includes('太长')
        ? json(
            { code: 'invalid', errors: [{ field: 'filter.of[0].values', code: 'x', message: '这样找不到' }] },
            422,
          )
        : undefined;
    const { router } = list(withFilter);
    fireEvent.click(await screen.findByRole('button', { name: '修改条件：名称 包含“王”' }));
    const drawer = await screen.findByRole('dialog', {}, { timeout: 5_000 });
    const value = await within(drawer).findByRole('textbox', { name: '内容' });
    fireEvent.change(value, { target: { value: '太长' } });
    expect(await within(drawer).findByText('这样找不到')).toBeTruthy();
    fireEvent.click(within(drawer).getByRole('button', { name: '应用' }));
    expect((value as HTMLInputElement).value).toBe('太长');
    expect(filterIn(router)).toEqual(old);
  }, 15_000);

  test('opens with f and asks for what is missing before it closes', async () => {
    const { router } = list(withFilter);
    await screen.findByText('王建国');
    fireEvent.keyDown(window, { key: 'f' });
    const drawer = await screen.findByRole('dialog', {}, { timeout: 5_000 });
    fireEvent.change(await within(drawer).findByRole('textbox', { name: '内容' }), { target: { value: '' } });
    fireEvent.click(within(drawer).getByRole('button', { name: /^查看|^应用/ }));
    expect(await within(drawer).findByText('请把这个条件填完整')).toBeTruthy();
    expect(filterIn(router)).toEqual(old);
  }, 15_000);
});

describe('saved views', () => {
  const menu = async () => {
    fireEvent.click(await screen.findByRole('button', { name: '视图' }));
    return screen.findByRole('region', { name: '同事共享' });
  };

  test('are chosen by a tab; the address then names the view and nothing else', async () => {
    const { router } = list(withFilter);
    fireEvent.click(await screen.findByRole('button', { name: '老客户' }));
    await waitFor(() => expect(address(router).toString()).toBe('view=v1'));
    await waitFor(() =>
      expect(JSON.parse(lastRows()?.get('filter') ?? '').of).toEqual([
        { field: 'stage', operator: 'IS', values: ['LOYAL'] },
      ]),
    );
    expect(screen.queryByText('已修改')).toBeNull();
  });

  test('that have been changed say so, and are saved, saved as another or reverted', async () => {
    const { router } = list('/?view=v1&sort=-name');
    expect(await screen.findByText('已修改')).toBeTruthy();
    expect(screen.getByRole('button', { name: '另存为' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(address(router).toString()).toBe('view=v1'));
    const put = asked.find((it) => it.method === 'PUT');
    expect(put?.body).toMatchObject({ name: '老客户', sort: '-name', filter: { match: 'ALL' } });
    expect(views[0]?.sort).toBe('-name');
  });

  test('go back to what was saved', async () => {
    const { router } = list('/?view=v1&filter=');
    fireEvent.click(await screen.findByRole('button', { name: '还原' }));
    await waitFor(() => expect(address(router).toString()).toBe('view=v1'));
  });

  test('of others can be pinned but not changed', async () => {
    list('/?view=v2&sort=-name');
    await screen.findByText('已修改');
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    const others = await menu();
    expect(within(others).getByText('钱进 共享')).toBeTruthy();
    expect(within(others).queryByRole('button', { name: /更多操作/ })).toBeNull();
    fireEvent.click(within(others).getByRole('button', { name: '固定 经理的' }));
    await waitFor(() => expect(views[1]?.pinned).toBe(true));
  });

  test('of one’s own go at once and come back', async () => {
    const { router } = list('/?view=v1');
    await menu();
    fireEvent.click(screen.getByRole('button', { name: '老客户 的更多操作' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: '删除视图' }));
    await waitFor(() => expect(views.map((it) => it.name)).toEqual(['经理的']));
    await waitFor(() => expect(address(router).get('view')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(views.map((it) => it.name)).toEqual(['经理的', '老客户']));
  });

  test('that are gone or not shared are told as such', async () => {
    list('/?view=v7');
    expect(await screen.findByText(/这个视图已被删除/)).toBeTruthy();
    expect(await screen.findByText('王建国')).toBeTruthy();
  });
});
