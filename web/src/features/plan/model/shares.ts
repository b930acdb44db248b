import type { PlanPreview } from '../api/plans';

export interface CallerShare {
  callerId: string;
  callerName: string;
  total: number;
  byDay: ReadonlyMap<string, { planned: number; before: number }>;
}

/** The preview as a table: a row for each caller, a column for each day on which somebody gets a call. */
export function asTable(shares: PlanPreview['shares']): { days: string[]; callers: CallerShare[] } {
  const days = [...new Set(shares.map((it) => it.date))].sort();
  const callers = new Map<string, PlanPreview['shares']>();
  for (const share of shares) callers.set(share.callerId, [...(callers.get(share.callerId) ?? []), share]);
  return {
    days,
    callers: [...callers].map(([callerId, own]) => ({
      callerId,
      callerName: own[0]?.callerName ?? '',
      total: own.reduce((sum, it) => sum + it.planned, 0),
      byDay: new Map(own.map((it) => [it.date, { planned: it.planned, before: it.before }])),
    })),
  };
}
