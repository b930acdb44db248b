import type { Texts } from '../../../locales';
import type { Notice } from '../api/notices';

type When = (instant: string) => string;

export interface SaidNotice {
  title: string;
  urgent: boolean;
  /** Number, customer, when it is due: what tells one notice from the next. */
  details: string[];
}

/** The server sends a kind and its values; the words are the reader's own language. */
export function sayNotice(notice: Notice, { messaging: words }: Texts, when: When): SaidNotice {
  const kind = words.kinds[notice.kind];
  const { customer, employee, count, complaintNo, dueAt, percent, title, revision } = notice.args;
  const details = [
    text(customer),
    text(employee),
    typeof count === 'number' ? words.revealed(count) : undefined,
    text(complaintNo),
    ofMonth(notice, words),
    typeof revision === 'number' && revision > 1 ? words.revision(revision) : undefined,
    text(notice.args.text),
    typeof percent === 'number' ? words.used(percent) : undefined,
    typeof dueAt === 'string' ? words.due(when(dueAt)) : undefined,
    kind ? undefined : text(title),
  ];
  return {
    title: kind?.title ?? words.other,
    urgent: kind?.urgent ?? false,
    details: details.filter((it) => it !== undefined),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** 江城标致站 2026年9月 */
function ofMonth({ args }: Notice, words: Texts['messaging']): string | undefined {
  const department = text(args.department);
  const [, year, month] = text(args.month)?.match(/^(\d{4})-(\d{2})$/) ?? [];
  return department && year && month ? words.reportOf(department, Number(year), Number(month)) : undefined;
}

const places: Record<string, (id: string, notice: Notice) => string | undefined> = {
  complaint: (id) => `/complaints/${id}`,
  'follow-up-task': (id) => `/calls/${id}`,
  'follow-up-report': (id) => `/follow-up/report/${id}`,
  issue: (id) => `/follow-up/issues?view=all&show=${id}`,
  department: (id, { kind, args }) =>
    kind === 'report.due' ? `/follow-up/report?month=${text(args.month)}&department=${id}` : undefined,
  'work-calendar': () => '/work-calendar',
};

/** Where a notice leads; absent when its subject has no page. */
export function placeOf(notice: Notice): string | undefined {
  return places[notice.subjectType]?.(notice.subjectId, notice);
}
