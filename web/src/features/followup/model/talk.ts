/** How a call's time divides: what was talked, and what the page took besides. All in milliseconds of one clock. */
export interface TalkClock {
  openedAt: number;
  /** Absent until somebody dials. */
  startedAt?: number | undefined;
  /** Absent while the line is open. */
  endedAt?: number | undefined;
}

export function seconds(from: number, until: number): number {
  return Math.max(0, Math.round((until - from) / 1000));
}

/** From dialling to hanging up; without dialling nobody talked. */
export function talked(clock: TalkClock, now: number): number {
  return clock.startedAt === undefined ? 0 : seconds(clock.startedAt, clock.endedAt ?? now);
}

/** What the page took besides talking. Unknown where nobody said when the talk began: it is not guessed. */
export function handled(clock: TalkClock, now: number): number | null {
  if (clock.startedAt === undefined) return null;
  return Math.max(0, seconds(clock.openedAt, now) - talked(clock, now));
}

/** Dialling again goes on with the same call: what lay between was part of reaching somebody. */
export function dial(clock: TalkClock, now: number): TalkClock {
  return { ...clock, startedAt: clock.startedAt ?? now, endedAt: undefined };
}

export function hangUp(clock: TalkClock, now: number): TalkClock {
  return clock.startedAt === undefined || clock.endedAt !== undefined ? clock : { ...clock, endedAt: now };
}
