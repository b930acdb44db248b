import type { Texts } from '../../../locales';
import type { FigureRowsOf } from '../api/figures';
import type { RowsOf } from '../api/reports';
import { nameOf } from './findings';

/** What is shown in the drawer stands in the address, so that it is still there on the way back from a record. */
export function readRows(text: string | undefined): RowsOf | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'of' in value ? (value as RowsOf) : undefined;
  } catch {
    return undefined;
  }
}

export const writeRows = (rows: RowsOf | FigureRowsOf): string => JSON.stringify(rows);

/** 成功回访 · 久未回厂 */
export function titleOf(rows: RowsOf, t: Texts): string {
  const words = t.report;
  switch (rows.of) {
    case 'calls': {
      const parts = {
        DUE: words.due,
        CARRIED_OUT: words.carriedOut,
        SUCCESSFUL: words.successful,
        UNSUCCESSFUL: words.unsuccessful,
        LATE_SUCCESS: words.lateSuccess,
      };
      return [
        rows.failure
          ? rows.failure.map((it) => words.failures[it]).join(t.common.list)
          : parts[rows.part ?? 'DUE'],
        rows.type && t.followup.types[rows.type],
        rows.churn && t.followup.churn[rows.churn],
        rows.willReturn && words.willReturn,
        rows.nobody && words.nobody,
        rows.from && rows.to && words.days(rows.from, rows.to),
      ]
        .filter(Boolean)
        .join(' · ');
    }
    case 'answers':
      return `${nameOf(rows.question, t)} · ${
        rows.favourable === undefined
          ? words.notAnswered
          : rows.favourable
            ? words.favourable
            : words.unfavourable
      }`;
    case 'problems':
      return [
        t.complaint.categories[rows.category],
        rows.handling && { HANDLED: words.handled, ON_TIME: words.onTime }[rows.handling],
      ]
        .filter(Boolean)
        .join(' · ');
    case 'issues':
      return `${t.issue.title} · ${
        { DUE: words.issueDue, ON_TIME: words.issueOnTime, LATE: words.issueLate, OPEN: words.issueOpen }[
          rows.outcome
        ]
      }`;
    case 'orders':
      return rows.consent ? words.consents : words.orders;
    case 'suggestions':
      return words.suggestions;
    case 'complaints':
      return [
        words.registered,
        rows.inTime && { T1_REPORT: words.reportedInTime, T2_REPLY: words.answeredInTime }[rows.inTime],
      ]
        .filter(Boolean)
        .join(' · ');
  }
}
