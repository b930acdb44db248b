import type { Benchmarks, OwnFigure, OwnKind } from '../api/benchmarks';

/** What the house knows of itself; absent where it may not be known or nobody records it. */
export const ownOf = (own: Benchmarks, kind: OwnKind): OwnFigure | undefined =>
  own.figures.find((it) => it.kind === kind);

/** A number to begin a calculation with: one's own where there is one, else an example that is marked as such. */
export interface Start {
  value: number;
  own: boolean;
}

export function startOf(own: number | undefined, example: number): Start {
  return own !== undefined && own > 0 ? { value: own, own: true } : { value: example, own: false };
}

/** Up to where a slider goes: room to play on both sides of where it begins. */
export function reachOf(start: number): number {
  if (start <= 0) return 100;
  const size = 10 ** Math.floor(Math.log10(start * 3));
  return Math.ceil((start * 3) / size) * size;
}
