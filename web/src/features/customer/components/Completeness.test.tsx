import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../../testing/render';
import { Completeness } from './Completeness';

test('the figure says what is missing and what to ask, in words that can be spoken', () => {
  draw(<Completeness percent={55} missing={['BIRTHDAY', 'NEED']} askNext={['BIRTHDAY', 'NEED']} />);
  expect(screen.getByText('了解 55%')).toBeDefined();
  expect(screen.getByText('还差：生日、近期需求')).toBeDefined();
  expect(screen.getByText('您的生日是哪天？过公历还是农历？')).toBeDefined();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('where all is known nothing is asked', () => {
  draw(<Completeness percent={100} missing={[]} askNext={[]} />);
  expect(screen.getByText('该了解的都了解了')).toBeDefined();
  expect(screen.queryByRole('listitem')).toBeNull();
});
