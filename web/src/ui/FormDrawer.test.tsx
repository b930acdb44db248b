import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../lib/problem';
import { draw } from '../testing/render';
import { FormDrawer, fieldPath } from './FormDrawer';

function open(
  onSubmit: (values: { name: string }, key: string) => Promise<unknown>,
  draft = crypto.randomUUID(),
) {
  const onClose = vi.fn();
  draw(
    <FormDrawer<{ name: string }> open title="员工" onClose={onClose} onSubmit={onSubmit} draft={draft}>
      <Form.Item name="name" label="姓名">
        <Input />
      </Form.Item>
    </FormDrawer>,
  );
  return { onClose, draft };
}

const field = () => screen.getByLabelText('姓名') as HTMLInputElement;
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: /保存/ }));

describe('a form in a drawer', () => {
  test('closes when the server has taken it', async () => {
    const submit = vi.fn(async (_: { name: string }, _key: string) => undefined);
    const { onClose } = open(submit);
    type('孙浩');
    save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(submit.mock.calls[0]?.[0]).toEqual({ name: '孙浩' });
  });

  test('puts the server’s word at its field and keeps what was typed', async () => {
    const errors = [{ field: 'name', code: 'too-long', message: '姓名太长' }];
    const { onClose } = open(() => Promise.reject(new Problem(422, { errors })));
    type('孙浩');
    save();
    expect(await screen.findByText('姓名太长')).toBeTruthy();
    expect(field().value).toBe('孙浩');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('takes over what somebody else has changed, except where one has typed', async () => {
    type Person = { name: string; note: string };
    const submit = vi
      .fn<(values: Person, key: string) => Promise<unknown>>()
      .mockRejectedValueOnce(new Problem(412))
      .mockResolvedValueOnce(undefined);
    function Edited() {
      const [stored, fetchAgain] = useState<Person>({ name: '孙浩', note: '旧备注' });
      return (
        <FormDrawer<Person>
          open
          title="员工"
          onClose={() => undefined}
          onSubmit={submit}
          initial={stored}
          onRetry={() => fetchAgain({ name: '孙皓', note: '同事刚写的' })}
        >
          <Form.Item name="name" label="姓名">
            <Input />
          </Form.Item>
          <Form.Item name="note" label="备注">
            <Input />
          </Form.Item>
        </FormDrawer>
      );
    }
    draw(<Edited />);
    type('孙浩然');
    save();
    await waitFor(() => expect((screen.getByLabelText('备注') as HTMLInputElement).value).toBe('同事刚写的'));
    expect(field().value).toBe('孙浩然');
    save();
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(2));
    expect(submit.mock.calls[1]?.[0]).toEqual({ name: '孙浩然', note: '同事刚写的' });
  });

  test('shows what belongs to no field above the form', async () => {
    const errors = [{ field: 'somethingElse', code: 'x', message: '还缺一个附件' }];
    open(() => Promise.reject(new Problem(422, { errors })));
    type('孙浩');
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('还缺一个附件');
  });

  test('sends the same key for the same content and a new one for other content', async () => {
    const keys: string[] = [];
    open(async (_, key) => {
      keys.push(key);
      throw new Problem(0);
    });
    type('孙浩');
    for (const expected of [1, 2]) {
      save();
      await waitFor(() => expect(keys).toHaveLength(expected));
      await waitFor(() => expect(field().disabled).toBe(false));
    }
    type('孙好');
    save();
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('brings unsaved input back when it is opened again', async () => {
    const { draft } = open(async () => undefined);
    type('孙浩');
    document.body.innerHTML = '';
    open(async () => undefined, draft);
    expect(field().value).toBe('孙浩');
    fireEvent.click(screen.getByRole('button', { name: '不要了' }));
    expect(field().value).toBe('');
  });
});

test('a field’s path is read as the server writes it', () => {
  expect(fieldPath('contactPoints[0].value')).toEqual(['contactPoints', 0, 'value']);
  expect(fieldPath('name')).toEqual(['name']);
});
