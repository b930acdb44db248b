/** What is to be planned: some that were ticked, or all that the filter finds, also those not on the screen. */
export type Chosen = ReadonlySet<string> | 'all';

export const nobody: Chosen = new Set();

export function toggled(chosen: Chosen, id: string, listed: readonly string[]): Chosen {
  const next = new Set(chosen === 'all' ? listed : chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

export const isChosen = (chosen: Chosen, id: string) => chosen === 'all' || chosen.has(id);

export const isAny = (chosen: Chosen) => chosen === 'all' || chosen.size > 0;
