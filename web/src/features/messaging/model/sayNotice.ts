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
  const { customer, employee, count, complaintNo, dueAt, percent, title } = notice.args;
  const details = [
    text(customer),
    text(employee),
    typeof count === 'number' ? words.revealed(count) : undefined,
    text(complaintNo),
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

const places: Record<string, (id: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  'follow-up-task': (id) => `/calls/${id}`,
  'work-calendar': () => '/work-calendar',
};

/** Where a notice leads; absent when its subject has no page. */
export function placeOf(notice: Notice): string | undefined {
  return places[notice.subjectType]?.(notice.subjectId);
}
