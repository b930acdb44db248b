import { describe, expect, test } from 'vitest';
import { sayNumber } from '../../../lib/numbers';
import {
  columnsOf,
  fieldsByKind,
  isUndoing,
  kindsOf,
  saySize,
  targetOf,
  type UndoView,
  undoSum,
  usualKinds,
} from './import';

describe('what a mapping allows to be taken', () => {
  test('a name makes customers, a plate makes vehicles, an order number with a car makes orders', () => {
    expect(kindsOf(['NAME', null])).toEqual(['CUSTOMER']);
    expect(kindsOf(['NAME', 'PLATE'])).toEqual(['CUSTOMER', 'VEHICLE']);
    expect(kindsOf(['ORDER_NO', 'VIN', 'EXTERNAL_NO'])).toEqual(['CUSTOMER', 'VEHICLE', 'WORK_ORDER']);
  });

  test('an order number without a car makes no orders', () => {
    expect(kindsOf(['ORDER_NO', 'NAME'])).toEqual(['CUSTOMER']);
  });

  test('a table of contacts brings contacts only, unless somebody wants more of it', () => {
    const possible = kindsOf(['NAME', 'MOBILE', 'CONTACT_AT', 'CONTACT_TEXT']);
    expect(possible).toEqual(['CUSTOMER', 'CONTACT']);
    expect(usualKinds(possible)).toEqual(['CONTACT']);
    expect(usualKinds(['CUSTOMER', 'VEHICLE', 'WORK_ORDER', 'CONTACT'])).not.toContain('CONTACT');
    expect(kindsOf(['NAME', 'CONTACT_AT'])).toEqual(['CUSTOMER']);
  });
});

test("a column fills a field of ours or one of the company's own", () => {
  const own = targetOf({ column: 1, header: '爱好', field: null, own: 'customers.x_1' });
  expect(columnsOf(['NAME', own, null])).toEqual([
    { column: 0, field: 'NAME' },
    { column: 1, own: 'customers.x_1' },
  ]);
});

test('no field is offered twice', () => {
  const all = Object.values(fieldsByKind).flat();
  expect(new Set(all).size).toBe(all.length);
});

test('numbers and sizes are said shortly', () => {
  expect(sayNumber(541909)).toBe('541\u202F909');
  expect(saySize(7766781)).toBe('7.4 MB');
});

describe('taking an import back', () => {
  const undo: UndoView = {
    possible: false,
    total: 4,
    done: 4,
    undecided: 1,
    waiting: 0,
    state: 'DONE',
    kinds: [
      { type: 'customer', discarded: 1, putBack: 0, kept: 1, gone: 0 },
      { type: 'vehicle', discarded: 1, putBack: 1, kept: 0, gone: 0 },
    ],
  };

  test('adds up the types', () => {
    expect(undoSum(undo)).toEqual({ discarded: 2, putBack: 1, kept: 1, gone: 0 });
  });

  test('moves while it runs and while decided records wait', () => {
    expect(isUndoing(undo)).toBe(false);
    expect(isUndoing({ ...undo, state: 'TRYING' })).toBe(true);
    expect(isUndoing({ ...undo, waiting: 1 })).toBe(true);
  });
});
