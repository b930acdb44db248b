import { describe, expect, test } from 'vitest';
import {
  costAtLessChurn,
  costOfWinning,
  customersFor,
  dealsFrom,
  dealsOf,
  lostForLackOfCare,
  peopleTold,
  peopleTouched,
  profitAtLessChurn,
  profitAtMoreLoyalty,
  profitAtMoreSatisfaction,
  staying,
  wonBack,
} from './calculators';

describe('the worked examples', () => {
  test('BM-01: twice the profit at five points more satisfaction', () => {
    expect(profitAtMoreSatisfaction(1_000_000)).toBe(2_000_000);
  });

  test('BM-02: of 36 who left, 24 for lack of care', () => {
    expect(lostForLackOfCare(36)).toBeCloseTo(24, 9);
  });

  test('BM-03, BM-07: keeping costs 200, winning 1 200; 60 000 keep 300 or win 50, from 30 to 60', () => {
    expect(costOfWinning(200)).toBe(1_200);
    expect(customersFor(60_000, 200)).toEqual({ kept: 300, won: 50, range: { low: 30, high: 60 } });
    expect(customersFor(60_000, 0)).toEqual({ kept: 0, won: 0, range: { low: 0, high: 0 } });
  });

  test('BM-04: five points less churn, 1 250 000 to 1 850 000', () => {
    expect(profitAtLessChurn(1_000_000, 5)).toEqual({ low: 1_250_000, high: 1_850_000 });
    expect(profitAtLessChurn(1_000_000, 0)).toEqual({ low: 1_000_000, high: 1_000_000 });
  });

  test('BM-05, BM-10: 14 dissatisfied tell 112 to 140 people and touch 364', () => {
    expect(peopleTold(14)).toEqual({ low: 112, high: 140 });
    expect(peopleTouched(14)).toBe(364);
  });

  test('BM-06: of 57 contacted, 14.25 come back', () => {
    expect(wonBack(57)).toBe(14.25);
  });

  test('BM-08: two points less churn, 450 000 instead of 500 000, and never less than half', () => {
    expect(costAtLessChurn(500_000, 2)).toBe(450_000);
    expect(costAtLessChurn(500_000, 10)).toBe(250_000);
    expect(costAtLessChurn(500_000, 40)).toBe(250_000);
    expect(costAtLessChurn(500_000, -3)).toBe(500_000);
  });

  test('BM-09: 206 satisfied, 1 648 deals', () => {
    expect(dealsFrom(206)).toBe(1_648);
  });

  test('BM-11: five points more loyal customers, 1 250 000', () => {
    expect(profitAtMoreLoyalty(1_000_000, 5)).toBe(1_250_000);
  });

  test('BM-12, BM-13: 40 offers, 6 deals with new and 20 with known customers', () => {
    expect(dealsOf(40)).toEqual({ fresh: 6, known: 20 });
  });

  test('BM-14: of 18 complainants, 12.6 stay', () => {
    expect(staying(18)).toBeCloseTo(12.6, 9);
  });
});

describe('whatever is typed', () => {
  test('more never brings less, and nothing brings nothing', () => {
    for (const calculate of [lostForLackOfCare, peopleTouched, wonBack, dealsFrom, staying]) {
      expect(calculate(0)).toBe(0);
      let before = 0;
      for (let n = 1; n <= 500; n += 7) {
        expect(calculate(n)).toBeGreaterThanOrEqual(before);
        before = calculate(n);
      }
    }
  });

  test('the lower end of a range is never above the upper one', () => {
    for (let n = 0; n <= 400; n += 13) {
      for (const { low, high } of [
        peopleTold(n),
        profitAtLessChurn(n * 1_000, n / 50),
        customersFor(n * 100, 200).range,
      ])
        expect(low).toBeLessThanOrEqual(high);
    }
  });
});
