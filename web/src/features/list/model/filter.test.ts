import { describe, expect, test } from 'vitest';
import { pack } from '../../../locales/zh/language';
import type { ListField, ListView } from '../api/lists';
import { build, draftOf, newTest, partAt, testOfField, withOperator, withPart } from './draft';
import {
  everything,
  filterOf,
  type Group,
  readFilter,
  testOn,
  unknownIn,
  withoutUnknown,
  withTest,
  writeFilter,
} from './filter';
import { type Names, sayGroup } from './sentence';
import { plain, readLook, writeLook } from './useListState';

const field = (
  key: string,
  name: string,
  type: ListField['type'],
  more: Partial<ListField> = {},
): ListField => ({
  key,
  name,
  type,
  operators: ['IS', 'IS_NOT', 'EMPTY'],
  choices: [],
  sortable: true,
  personal: false,
  ...more,
});

const customers: ListView = {
  name: 'customers',
  fields: [
    field('name', '名称', 'TEXT'),
    field('owner', '归属人', 'PERSON'),
    field('department', '归属部门', 'DEPARTMENT'),
    field('lastContactAt', '最近联系', 'INSTANT', {
      operators: ['WITHIN_LAST', 'OLDER_THAN', 'IS', 'BETWEEN'],
    }),
    field('spent', '消费', 'MONEY', { operators: ['AT_LEAST', 'BETWEEN'] }),
    field('stage', '阶段', 'CHOICE', {
      choices: ['LOYAL', 'REPEAT', 'LOST', 'FIRST', 'LAST'].map((value) => ({ value, name: `阶段${value}` })),
    }),
  ],
  relations: [
    {
      key: 'vehicles',
      name: '车辆',
      fields: [field('saleDate', '销售日期', 'DATE', { operators: ['OLDER_THAN', 'BEFORE'] })],
    },
  ],
  columns: ['name'],
  changeable: [],
  sort: '-updatedAt',
};

const names: Names = { person: (id) => (id === 'e1' ? '李静' : undefined), department: () => undefined };
const say = (filter: Group) => sayGroup(filter, customers, names, pack.texts);
const all = (...of: Group['of']): Group => ({ match: 'ALL', of });

const asked = all(
  { field: 'owner', operator: 'IS', values: ['me', 'my-department'] },
  { field: 'lastContactAt', operator: 'OLDER_THAN', values: ['30', 'DAY'] },
  {
    relation: 'vehicles',
    has: true,
    where: all({ field: 'saleDate', operator: 'OLDER_THAN', values: ['3', 'YEAR'] }),
  },
);

describe('a filter in words', () => {
  test('reads as one would say it', () => {
    expect(say(asked)).toBe(
      '归属人 是 我或我的部门 且 最近联系 距今超过 30 天 且 有 车辆：销售日期 距今超过 3 年',
    );
  });

  test('sets a group in brackets beside other conditions', () => {
    const filter = all(
      { field: 'owner', operator: 'EMPTY', values: [] },
      {
        match: 'ANY',
        of: [
          { field: 'stage', operator: 'IS', values: ['LOST'] },
          { relation: 'vehicles', has: false, where: everything },
        ],
      },
    );
    expect(say(filter)).toBe('归属人 为空 且 （阶段 是 阶段LOST 或 没有 车辆）');
  });

  test('names people, days with their year and large numbers', () => {
    expect(say(all({ field: 'owner', operator: 'IS_NOT', values: ['e1', 'e2'] }))).toBe(
      '归属人 不是 李静、某位员工',
    );
    expect(say(all({ field: 'lastContactAt', operator: 'BETWEEN', values: ['2026-09-01', 'today'] }))).toBe(
      '最近联系 从 2026年9月1日 到 今天',
    );
    expect(say(all({ field: 'spent', operator: 'AT_LEAST', values: ['50000'] }))).toBe(
      '消费 至少 50\u202F000',
    );
  });

  test('does not enumerate without end', () => {
    const values = ['LOYAL', 'REPEAT', 'LOST', 'FIRST', 'LAST'];
    expect(say(all({ field: 'stage', operator: 'IS', values }))).toBe(
      '阶段 是 阶段LOYAL、阶段REPEAT、阶段LOST等 5 项',
    );
  });

  test('says which field is no longer there', () => {
    expect(say(all({ field: 'colour', operator: 'IS', values: ['red'] }))).toBe('colour（已停用）');
  });
});

describe('a filter in the address', () => {
  test('comes back as it was written', () => {
    expect(readFilter(writeFilter(asked))).toEqual(asked);
    expect(writeFilter(everything)).toBeUndefined();
  });

  test('is none where the address has been spoilt', () => {
    for (const text of ['', '{"of":', '[1,2]', 'null', '{"match":"ALL","of":[3,{"operator":"IS"}]}'])
      expect(readFilter(text)).toEqual(everything);
  });

  test('that is one condition only, as a view may hold it, is a group of one', () => {
    const one = { field: 'stage', operator: 'IS', values: ['LOST'] };
    expect(filterOf(one)).toEqual({ match: 'ALL', of: [one] });
    expect(filterOf({})).toEqual(everything);
  });

  test('holds only what differs from the view, and an emptied filter too', () => {
    const base = { ...plain, filter: asked, sort: '-name' };
    const address = new URLSearchParams('view=v1&open=new');
    expect(writeLook(address, base, base).toString()).toBe('view=v1&open=new');
    const emptied = writeLook(address, { ...base, filter: everything, columns: ['name', 'owner'] }, base);
    expect(emptied.get('filter')).toBe('');
    const look = readLook(emptied, base);
    expect(look).toEqual({ ...base, filter: everything, columns: ['name', 'owner'] });
  });
});

describe('a quick filter', () => {
  test('writes into the same filter, at the place where its condition stands', () => {
    const test = { operator: 'IS' as const, values: ['e1'] };
    const changed = withTest(asked, 'owner', test);
    expect(changed.of[0]).toEqual({ field: 'owner', ...test });
    expect(changed.of).toHaveLength(3);
    expect(testOn(changed, 'owner')).toEqual({ field: 'owner', ...test });
    expect(withTest(changed, 'owner', undefined).of).toEqual(asked.of.slice(1));
  });

  test('narrows alternatives instead of adding one more', () => {
    const either: Group = { match: 'ANY', of: asked.of };
    const changed = withTest(either, 'stage', { operator: 'IS', values: ['LOST'] });
    expect(changed).toEqual(all(either, { field: 'stage', operator: 'IS', values: ['LOST'] }));
    expect(testOn(either, 'owner')).toBeUndefined();
  });
});

describe('a retired field', () => {
  const old = all(
    { field: 'colour', operator: 'IS', values: ['red'] },
    { match: 'ANY', of: [{ field: 'shape', operator: 'EMPTY', values: [] }] },
    { relation: 'vehicles', has: true, where: all({ field: 'doors', operator: 'IS', values: ['3'] }) },
    { field: 'stage', operator: 'IS', values: ['LOST'] },
  );

  test('is found wherever it stands, and dropped with what it leaves empty', () => {
    expect(unknownIn(old, customers)).toEqual(['colour', 'shape', 'doors']);
    expect(withoutUnknown(old, customers)).toEqual(
      all(
        { relation: 'vehicles', has: true, where: everything },
        { field: 'stage', operator: 'IS', values: ['LOST'] },
      ),
    );
  });
});

describe('a filter being built', () => {
  test('keeps everything when nothing is changed', () => {
    expect(build(draftOf(asked)).filter).toEqual(asked);
  });

  test('leaves out what lacks something, and finds the part that the server refuses', () => {
    const draft = draftOf(asked);
    const [owner, , vehicles] = draft.of;
    const unfinished = { ...newTest(), field: 'stage', operator: 'IS' as const };
    const built = build({ ...draft, of: [unfinished, ...draft.of] });
    expect(built.filter).toEqual(asked);
    expect(built.unfinished).toEqual([unfinished.id]);
    expect(partAt('filter.of[0].values', built.places)).toBe(owner?.id);
    const inner = vehicles?.kind === 'related' ? vehicles.where.of[0]?.id : undefined;
    expect(partAt('filter.of[2].where.of[0].operator', built.places)).toBe(inner);
    expect(partAt('filter', built.places)).toBe(draft.id);
    expect(partAt('sort', built.places)).toBeUndefined();
  });

  test('changes and loses a part inside a group inside a relation, and nothing else', () => {
    const draft = draftOf(asked);
    const related = draft.of[2];
    const inner = related?.kind === 'related' ? related.where.of[0] : undefined;
    if (!inner) throw new Error('the sample has a condition there');
    const changed = withPart(draft, inner.id, (it) =>
      it.kind === 'test' ? { ...it, values: ['5', 'YEAR'] } : it,
    );
    expect(build(changed).filter.of[2]).toEqual({
      relation: 'vehicles',
      has: true,
      where: all({ field: 'saleDate', operator: 'OLDER_THAN', values: ['5', 'YEAR'] }),
    });
    expect(changed.of[0]).toBe(draft.of[0]);
    const without = withPart(draft, inner.id, () => null);
    expect(build(without).filter.of[2]).toEqual({ relation: 'vehicles', has: true, where: everything });
  });

  test('keeps the values where another comparison takes the same', () => {
    const contact = customers.fields[3];
    if (!contact) throw new Error('the sample has the field');
    const days = { ...testOfField(contact), values: ['45', 'DAY'] };
    expect(withOperator(days, 'OLDER_THAN', customers).values).toEqual(['45', 'DAY']);
    expect(withOperator(days, 'IS', customers).values).toEqual(['today']);
    expect(withOperator(days, 'BETWEEN', customers).values).toEqual(['', '']);
  });
});
