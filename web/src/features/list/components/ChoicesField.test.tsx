import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { draw } from '../../../testing/render';
import type { ChoiceForm } from '../api/customFields';
import { ChoicesField } from './ChoicesField';

let now: ChoiceForm[];

function Choices({ start }: { start: ChoiceForm[] }) {
  const [choices, setChoices] = useState(start);
  now = choices;
  return <ChoicesField value={choices} onChange={setChoices} />;
}

const names = () => now.map((it) => it.name);

describe('the choices of a field', () => {
  test('are added, named and put in order, past those that are retired', () => {
    draw(
      <Choices
        start={[
          { value: 'a', name: '车展', retired: false },
          { value: 'b', name: '报纸', retired: true },
          { value: 'c', name: '网站', retired: false },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: '网站 上移' }));
    expect(names().filter((it) => it !== '报纸')).toEqual(['网站', '车展']);
    fireEvent.click(screen.getByRole('button', { name: '添加选项' }));
    fireEvent.change(screen.getByRole('textbox', { name: '选项 3' }), { target: { value: '老客户介绍' } });
    expect(now.at(-1)).toEqual({ name: '老客户介绍', retired: false });
  });

  test('that records may have are retired and come back; one just added goes', () => {
    draw(<Choices start={[{ value: 'a', name: '车展', retired: false }]} />);
    fireEvent.click(screen.getByRole('button', { name: '添加选项' }));
    fireEvent.change(screen.getByRole('textbox', { name: '选项 2' }), { target: { value: '电台' } });
    fireEvent.click(screen.getByRole('button', { name: '停用选项 电台' }));
    fireEvent.click(screen.getByRole('button', { name: '停用选项 车展' }));
    expect(now).toEqual([{ value: 'a', name: '车展', retired: true }]);
    fireEvent.click(screen.getByRole('button', { name: '重新启用' }));
    expect(now).toEqual([{ value: 'a', name: '车展', retired: false }]);
  });
});
