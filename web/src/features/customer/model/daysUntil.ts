const day = 24 * 60 * 60 * 1000;

/** Whole days from one ISO date to another. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
}
