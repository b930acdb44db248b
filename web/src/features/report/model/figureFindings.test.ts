import { describe, expect, test } from 'vitest';
import { en } from '../../../locales/en';
import { zh } from '../../../locales/zh';
import type { FollowUpFigures, GroupEffect } from '../api/figures';
import { figureFindings, saySigned } from './figureFindings';

const group = (customers: number, visitors: number): GroupEffect => ({
  customers,
  running: 0,
  visitors,
  visitorRate: (100 * visitors) / customers,
  visits: visitors,
  amount: 0,
  amountEach: 0,
});

const difference = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  evidence: low > 0 || high < 0,
});

const tally = { due: 120, done: 96, open: 10, overdue: 5, expired: 3, failed: 6, doneRate: 80 };

const figures: FollowUpFigures = {
  from: '2026-06-10',
  to: '2026-09-07',
  contacts: { total: tally, byTrack: [], byPerson: [], byRule: [], byDepartment: [] },
  reminders: { total: { sent: 40, acted: 30, waiting: 0, rate: 75 }, byRung: [] },
  response: { contacts: 120, median: 0, waits: [] },
  incoming: {
    calls: 20,
    answered: 15,
    medianSeconds: 9,
    missed: 5,
    returnedInTime: 3,
    returnedLate: 1,
    open: 1,
    medianMinutes: 42,
  },
  answers: [],
  reach: {
    attempts: 63,
    reached: 41,
    cells: [
      { weekday: 1, hour: 9, attempts: 3, reached: 3 },
      { weekday: 2, hour: 10, attempts: 50, reached: 36 },
      { weekday: 3, hour: 15, attempts: 10, reached: 2 },
    ],
  },
  effect: {
    days: 30,
    rules: [{ ruleId: null, ruleName: null, targetType: 'POST_SERVICE', reached: group(80, 20) }],
    compared: [
      {
        ruleId: '1',
        ruleName: '每月回访',
        planned: group(40, 20),
        heldOut: group(40, 5),
        visitors: difference(37.5, 17.4, 53.6),
        amount: null,
      },
    ],
  },
};

const nothing: FollowUpFigures = {
  ...figures,
  contacts: { ...figures.contacts, total: { ...tally, due: 0, doneRate: null } },
  reminders: { total: { sent: 0, acted: 0, waiting: 0, rate: null }, byRung: [] },
  response: { contacts: 0, median: null, waits: [] },
  reach: { attempts: 0, reached: 0, cells: [] },
  incoming: {
    calls: 0,
    answered: 0,
    medianSeconds: null,
    missed: 0,
    returnedInTime: 0,
    returnedLate: 0,
    open: 0,
    medianMinutes: null,
  },
  effect: { days: 30, rules: [], compared: [] },
};

describe('each block says what it found', () => {
  test('in a sentence', () => {
    const said = figureFindings(figures, zh);
    expect(said.contacts).toBe('应回访 120 位，完成 80.0\u202F%，逾期 5 位，已过期 3 位');
    expect(said.reminders).toBe('提醒 40 次，其中 75.0\u202F% 当天或下一个工作日就有行动');
    expect(said.response).toBe('一半以上当天就联系了');
    expect(said.incoming).toBe('来电 75.0\u202F% 当场有人接，1 个还没回电');
    expect(said.effect).toBe('联系上的 80 位客户，30 天之内 25.0\u202F% 来过店');
    expect(said.compared).toBe('“每月回访”使来店率高 37.5 个百分点');
  });

  test('and calls no hour the best of which only a few calls are known', () => {
    expect(figureFindings(figures, zh).reach).toBe('最容易打通：周二 10 点，72.0\u202F%（50 次里 36 次）');
  });

  test('where chance may be behind it there is no evidence yet', () => {
    const [compared] = figures.effect.compared;
    if (!compared) throw new Error('there is one');
    const chance = { ...compared, visitors: difference(4, -9.1, 17) };
    const said = figureFindings({ ...figures, effect: { ...figures.effect, compared: [chance] } }, zh);
    expect(said.compared).toBe('“每月回访”是否有用，尚无证据');
  });

  test('of nothing it says that there was nothing, never 0 %', () => {
    for (const words of [zh, en])
      for (const sentence of Object.values(figureFindings(nothing, words)))
        expect(sentence).not.toMatch(/\d|—|undefined|NaN/);
  });
});

test('a difference has its sign', () => {
  expect([saySigned(3.25, 1), saySigned(-0.5, 1), saySigned(0, 2)]).toEqual(['+3.3', '−0.5', '0.00']);
});
