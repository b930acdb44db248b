import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { draw } from '../testing/render';
import { CommandPalette } from './CommandPalette';

beforeAll(() => {
  // jsdom has the element, not its behaviour.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

const run = { employees: vi.fn(), roles: vi.fn(), found: vi.fn() };
const commands = [
  {
    title: '页面',
    items: [
      { id: 'employees', label: '员工', keywords: 'employees', run: run.employees },
      { id: 'roles', label: '角色与权限', run: run.roles },
    ],
  },
];
const field = () => screen.getByRole('combobox');
const options = () => screen.queryAllByRole('option').map((it) => it.textContent);

describe('the palette', () => {
  test('narrows pages by what is typed and runs the chosen one', () => {
    const onClose = vi.fn();
    draw(<CommandPalette commands={commands} onClose={onClose} />);
    expect(options()).toEqual(['员工', '角色与权限']);
    fireEvent.change(field(), { target: { value: '权限' } });
    expect(options()).toEqual(['角色与权限']);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(run.roles).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('goes round with the arrow keys', () => {
    draw(<CommandPalette commands={commands} onClose={() => {}} />);
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('角色与权限');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('员工');
  });

  test('does not take the Enter that ends a pinyin input', () => {
    draw(<CommandPalette commands={commands} onClose={() => {}} />);
    run.employees.mockClear();
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(run.employees).not.toHaveBeenCalled();
  });

  test('shows what the server found before the pages, and says when there is nothing', async () => {
    const search = vi.fn(async (query: string) =>
      query === '王' ? [{ title: '客户', items: [{ id: 'c1', label: '王建国', run: run.found }] }] : [],
    );
    draw(<CommandPalette commands={commands} search={search} onClose={() => {}} />);
    fireEvent.change(field(), { target: { value: '王' } });
    fireEvent.click(await screen.findByText('王建国'));
    expect(run.found).toHaveBeenCalledOnce();
    fireEvent.change(field(), { target: { value: '查无此人' } });
    expect(await screen.findByText('没有找到“查无此人”')).toBeTruthy();
  });
});
