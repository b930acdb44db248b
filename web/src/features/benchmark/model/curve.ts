import type { Concentration } from '../api/benchmarks';

/** The curve as points of a drawing, from the corner where nobody has paid anything. */
export function pointsOf(curve: Concentration['curve'], width: number, height: number): string {
  return [{ customers: 0, amount: 0 }, ...curve]
    .map((it) => `${round((it.customers / 100) * width)},${round(height - (it.amount / 100) * height)}`)
    .join(' ');
}

const round = (n: number) => Math.round(n * 10) / 10;
