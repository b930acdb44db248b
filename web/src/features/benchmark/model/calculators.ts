/**
 * What the training material claims, as plain arithmetic. None of it is proven, and where two claims contradict one
 * another the answer is a range; see decision 28.
 */

/** From one value to another; both the same where there is only one claim. */
export interface Range {
  low: number;
  high: number;
}

const only = (value: number): Range => ({ low: value, high: value });

/** BM-02: two thirds of those who leave do so because nobody cared for them. */
export const shareForLackOfCare = 2 / 3;

/** BM-06: one in four of the lost customers one talks to comes back. */
export const shareWonBack = 0.25;

/** BM-14: so many of the dissatisfied stay if one makes good. */
export const shareStaying = 0.7;

/** BM-12, BM-13: how often an offer succeeds with a new and with a known customer. */
export const closingRates = { fresh: 0.15, known: 0.5 };

/** BM-15: so much of the money from the first fifth of the customers. */
export const shareOfTopFifth = 0.8;

/** BM-03 says five to ten times, BM-07 six. */
export const costOfNewCustomer = { low: 5, usual: 6, high: 10 };

/** BM-05 speaks of those who are told, BM-10 of those whose wish to buy is touched. */
export const reachOfDissatisfied = { told: { low: 8, high: 10 }, touched: 26 };

/** BM-09: business that a satisfied customer may bring; not people. */
export const dealsOfSatisfied = 8;

/** BM-02: expected of so many lost customers. */
export const lostForLackOfCare = (lost: number): number => lost * shareForLackOfCare;

/** BM-03/07: what winning one costs where keeping one costs so much. */
export const costOfWinning = (keeping: number, factor: number = costOfNewCustomer.usual): number =>
  keeping * factor;

/** BM-03/07: how many can be kept, and how many won, for the same money. */
export function customersFor(budget: number, keeping: number): { kept: number; won: number; range: Range } {
  if (keeping <= 0) return { kept: 0, won: 0, range: only(0) };
  const won = (factor: number) => budget / costOfWinning(keeping, factor);
  return {
    kept: budget / keeping,
    won: won(costOfNewCustomer.usual),
    range: { low: won(costOfNewCustomer.high), high: won(costOfNewCustomer.low) },
  };
}

/** BM-04: five points less churn, 25 to 85 per cent more profit; in proportion between. */
export function profitAtLessChurn(profit: number, points: number): Range {
  return { low: profit * (1 + (0.25 * points) / 5), high: profit * (1 + (0.85 * points) / 5) };
}

/** BM-05: people who are told. */
export const peopleTold = (dissatisfied: number): Range => ({
  low: dissatisfied * reachOfDissatisfied.told.low,
  high: dissatisfied * reachOfDissatisfied.told.high,
});

/** BM-10: people whose wish to buy is touched. */
export const peopleTouched = (dissatisfied: number): number => dissatisfied * reachOfDissatisfied.touched;

/** BM-06: expected of so many lost customers one has talked to. */
export const wonBack = (contacted: number): number => contacted * shareWonBack;

/** From here on the claim of BM-08 would promise more than anybody can save. */
export const mostPointsOfChurn = 10;

/** BM-08: two points less churn, a tenth of the cost; in proportion, and not beyond ten points. */
export function costAtLessChurn(cost: number, points: number): number {
  return cost * (1 - (5 * Math.min(Math.max(points, 0), mostPointsOfChurn)) / 100);
}

/** BM-09: business that satisfied customers may bring. */
export const dealsFrom = (satisfied: number): number => satisfied * dealsOfSatisfied;

/** BM-11: five points more loyal customers, a quarter more profit. */
export const profitAtMoreLoyalty = (profit: number, points: number): number =>
  profit * (1 + (0.25 * points) / 5);

/** BM-01: five points more satisfaction, twice the profit. A claim only: nobody can mean it in proportion. */
export const profitAtMoreSatisfaction = (profit: number): number => profit * 2;

/** BM-12, BM-13: deals from so many offers. */
export const dealsOf = (offers: number): { fresh: number; known: number } => ({
  fresh: offers * closingRates.fresh,
  known: offers * closingRates.known,
});

/** BM-14: expected of so many complainants, if one makes good. */
export const staying = (complainants: number): number => complainants * shareStaying;
