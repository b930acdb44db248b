/** Where the points of a small line stand. */
export interface Line {
  points: { x: number; y: number; month: string; value: number }[];
  /** Absent without a target. */
  target?: number;
}

interface Month {
  month: string;
  value?: number | null;
}

/** A month without a figure leaves a gap; the year is always as wide as twelve months. Small changes are made visible. */
export function lineOf(
  months: Month[],
  target: number | null | undefined,
  width: number,
  height: number,
): Line {
  const known = months.flatMap((it) => (it.value === null || it.value === undefined ? [] : [it.value]));
  const all = target === null || target === undefined ? known : [...known, target];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const span = high - low || 1;
  const y = (value: number) => round(height - 4 - ((value - low) / span) * (height - 8));
  const points = months.flatMap((it) =>
    it.value === null || it.value === undefined
      ? []
      : [
          {
            x: round(((Number(it.month.slice(5)) - 0.5) / 12) * width),
            y: y(it.value),
            month: it.month,
            value: it.value,
          },
        ],
  );
  return {
    points,
    ...(target !== null && target !== undefined && known.length > 0 && { target: y(target) }),
  };
}

const round = (n: number) => Math.round(n * 10) / 10;
