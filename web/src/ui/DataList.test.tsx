import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../lib/problem';
import { draw } from '../testing/render';
import { DataList } from './DataList';

const columns = [
  { key: 'name', title: '姓名', render: (row: { id: string; name: string }) => row.name },
  {
    key: 'id',
    title: '编号',
    choice: 'hidden' as const,
    render: (row: { id: string; name: string }) => row.id,
  },
];
const rows = [
  { id: 'c1', name: '王建国' },
  { id: 'c2', name: '李敏' },
];
const base = { label: '客户', columns, rowKey: (row: { id: string }) => row.id, empty: <p>还没有客户</p> };

describe('a list', () => {
  test('is walked with j and k and opened with Enter', () => {
    const onOpen = vi.fn();
    draw(<DataList {...base} rows={rows} onOpen={onOpen} />);
    fireEvent.keyDown(window, { key: 'Enter' });
    expect(onOpen).not.toHaveBeenCalled();
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) fireEvent.keyDown(window, { key });
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[0]);
  });

  test('leaves the keys alone while somebody types', () => {
    const onOpen = vi.fn();
    draw(
      <>
        <input aria-label="搜索" />
        <DataList {...base} rows={rows} onOpen={onOpen} />
      </>,
    );
    for (const key of ['j', 'Enter']) fireEvent.keyDown(screen.getByLabelText('搜索'), { key });
    expect(onOpen).not.toHaveBeenCalled();
    expect(document.querySelector('[data-active]')).toBeNull();
  });

  test('a click into a link inside a row does not open the row', () => {
    const onOpen = vi.fn();
    const phone = { key: 'phone', title: '电话', render: () => <a href="tel:1">电话</a> };
    draw(<DataList {...base} columns={[...columns, phone]} rows={rows.slice(0, 1)} onOpen={onOpen} />);
    fireEvent.click(screen.getByRole('link'));
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('王建国'));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('shows what there is to say when there is nothing, or a refusal with a way to try again', () => {
    draw(<DataList {...base} rows={[]} />);
    expect(screen.getByText('还没有客户')).toBeTruthy();
    const onRetry = vi.fn();
    draw(<DataList {...base} rows={undefined} error={new Problem(503)} onRetry={onRetry} />);
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('does not offer to try again what one may not do', () => {
    draw(<DataList {...base} rows={undefined} error={new Problem(403)} onRetry={() => undefined} />);
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  test('hides what one has not chosen to see', () => {
    draw(<DataList {...base} rows={rows} remembered="customers" />);
    expect(screen.queryByText('c1')).toBeNull();
  });
});
