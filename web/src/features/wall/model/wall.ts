/** How pressing a clock is: green, amber for the last fifth, red when it has run out. */
export type Pressure = 'calm' | 'soon' | 'late';

export function pressureOf(leftMinutes: number, limitMinutes: number): Pressure {
  if (leftMinutes < 0) return 'late';
  return leftMinutes <= limitMinutes * 0.2 ? 'soon' : 'calm';
}

/** After so long without an answer what is shown is no longer now. */
const staleAfter = 150_000;

/** Whether the wall has to say that it shows the past. */
export function isLost(failed: boolean, updatedAt: number, now: number): boolean {
  return failed || (updatedAt > 0 && now - updatedAt > staleAfter);
}

/** The key stands behind # and is never sent with the address; it is kept, so that the screen finds it after a power cut. */
export function keyFrom(hash: string): string | null {
  const key = hash.replace(/^#/, '');
  return /^[a-z0-9_]+\.[\w-]{20,}$/i.test(key) ? key : null;
}

/** Milliseconds until four in the morning: then the page is fetched afresh, when nobody looks. */
export function untilNight(now: Date): number {
  const four = new Date(now);
  four.setHours(4, 0, 0, 0);
  if (four <= now) four.setDate(four.getDate() + 1);
  return four.getTime() - now.getTime();
}
