import { sayNumber } from '../../../lib/numbers';
import type { Texts } from '../../../locales';
import type { Notice } from '../api/notices';

/** Moments and days in the reader's words. */
interface Time {
  when: (instant: string) => string;
  day: (date: string) => string;
}

export interface SaidNotice {
  title: string;
  urgent: boolean;
  /** Number, customer, when it is due: what tells one notice from the next. */
  details: string[];
}

/** The server sends a kind and its values; the words are the reader's own language. */
export function sayNotice(notice: Notice, { messaging: words }: Texts, time: Time): SaidNotice {
  const kind = words.kinds[notice.kind];
  const { customer, employee, count, complaintNo, dueAt, percent, title, revision } = notice.args;
  const details = [
    text(customer),
    text(employee),
    typeof count === 'number' ? words.revealed(count) : undefined,
    text(complaintNo),
    ...ofCalls(notice, words, time),
    ...ofLadder(notice, words),
    ...ofOrders(notice, words),
    ...ofPool(notice, words, time),
    ...ofData(notice, words),
    ...ofImport(notice, words),
    notice.kind === 'follow-up.avoidance' && typeof notice.args.since === 'string'
      ? words.avoidance(time.day(notice.args.since))
      : undefined,
    ...ofCapa(notice, words, time),
    ofNeglect(notice, words),
    /^(promise|account|prospect)\./.test(notice.kind) && typeof notice.args.dueOn === 'string'
      ? words.due(time.day(notice.args.dueOn))
      : undefined,
    ofHandover(notice),
    ofMonth(notice, words, time),
    ...ofBrief(notice, words),
    typeof revision === 'number' && revision > 1 ? words.revision(revision) : undefined,
    text(notice.args.text),
    typeof percent === 'number' ? words.used(percent) : undefined,
    typeof dueAt === 'string' ? words.due(time.when(dueAt)) : undefined,
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

/** 12 个回访, 明天 – 周五, 由 钱进 安排 */
function ofCalls({ args }: Notice, words: Texts['messaging'], time: Time): string[] {
  const { calls, from, to, by } = args;
  if (typeof calls !== 'number' || typeof from !== 'string' || typeof to !== 'string') return [];
  return [words.calls(calls), words.days(time.day(from), time.day(to)), words.by(text(by) ?? '')];
}

/** 3 个回访, 陈晨、褚亮 */
function ofLadder({ kind, args }: Notice, words: Texts['messaging']): string[] {
  const { calls, callers, others } = args;
  if (typeof calls !== 'number' || !Array.isArray(callers)) return [];
  const who = words.peopleAnd(callers.map(String).join(words.and), Number(others ?? 0));
  return kind === 'follow-up.team-overdue' ? [words.calls(calls), who] : [words.calls(calls)];
}

/** 8 张工单, 周涛、吴敏 */
function ofOrders({ kind, args }: Notice, words: Texts['messaging']): string[] {
  const { orders, advisors, others } = args;
  if (typeof orders !== 'number' || !Array.isArray(advisors)) return [];
  const who = words.peopleAnd(advisors.map(String).join(words.and), Number(others ?? 0));
  return kind === 'order-hand-over.due' ? [words.orders(orders)] : [words.orders(orders), who];
}

/** 共 12 位客户, 最早 周五 凌晨 */
function ofPool({ args }: Notice, words: Texts['messaging'], time: Time): string[] {
  const { customers, returnsOn } = args;
  if (typeof customers !== 'number' || typeof returnsOn !== 'string') return [];
  return [words.customers(customers), words.returnsOn(time.day(returnsOn))];
}

/** 客户.csv, 200 行, 3 行出错 */
function ofImport({ kind, args }: Notice, words: Texts['messaging']): string[] {
  if (kind !== 'import.done' && kind !== 'import.failed') return [];
  return [
    text(args.file),
    text(args.reason),
    typeof args.rows === 'number' ? words.importedRows(sayNumber(args.rows)) : undefined,
    typeof args.errors === 'number' && args.errors > 0 ? words.wrongRows(sayNumber(args.errors)) : undefined,
  ].filter((it) => it !== undefined);
}

/** 3 位：宏达物流、楚江工程… */
function ofNeglect({ args }: Notice, words: Texts['messaging']): string | undefined {
  const { neglected, names, others } = args;
  if (typeof neglected !== 'number' || !Array.isArray(names)) return undefined;
  return words.neglected(neglected, words.peopleAnd(names.map(String).join(words.and), Number(others ?? 0)));
}

/** 52 300 行 */
function ofData({ args }: Notice, words: Texts['messaging']): string[] {
  if (args.file) return [];
  const rows = args.subject === 'EXPORT' ? args.amount : args.rows;
  return typeof rows === 'number' ? [words.exportedRows(sayNumber(rows))] : [];
}

/** JF2026100001 下次保养提醒, 培训服务顾问, 10月20日 到期 */
function ofCapa({ kind, args }: Notice, words: Texts['messaging'], time: Time): string[] {
  if (!kind.startsWith('capa.')) return [];
  return [
    [text(args.capaNo), text(args.title)].filter(Boolean).join(' '),
    text(args.measure),
    typeof args.dueOn === 'string' ? words.due(time.day(args.dueOn)) : undefined,
  ].filter((it) => it !== undefined);
}

/** 上个工作日应回访 40 位，成功 31 位, 新投诉 1 件… */
function ofBrief({ kind, args }: Notice, words: Texts['messaging']): string[] {
  if (kind !== 'daily-brief') return [];
  const figure = (name: string) => Number(args[name] ?? 0);
  return [
    words.brief(figure('due'), figure('successful')),
    words.briefComplaints(figure('complaints'), figure('open'), figure('overdue')),
    words.briefLate(figure('issues'), figure('measures')),
  ];
}

/** Whose work it is about. */
function ofHandover({ subjectType, args }: Notice): string | undefined {
  return subjectType === 'handover' ? text(args.from) : undefined;
}

/** 江城标致站 2026年9月 */
function ofMonth({ kind, args }: Notice, words: Texts['messaging'], time: Time): string | undefined {
  const department = text(args.department);
  const [from, to] = [text(args.from), text(args.to)];
  if (kind.startsWith('report.week-') && department && from && to)
    return `${department} ${words.days(time.day(from), time.day(to))}`;
  const [, year, month] = text(args.month)?.match(/^(\d{4})-(\d{2})$/) ?? [];
  return department && year && month ? words.reportOf(department, Number(year), Number(month)) : undefined;
}

const places: Record<string, (id: string, notice: Notice) => string | undefined> = {
  complaint: (id) => `/complaints/${id}`,
  capa: (id) => `/capas/${id}`,
  'follow-up-task': (id) => `/calls/${id}`,
  'follow-up-report': (id) => `/follow-up/report/${id}`,
  'call-plan': () => '/today',
  customer: (id) => `/customers/${id}`,
  'customer-pool': () => '/customer-pool?tab=returning',
  employee: (_, { kind }) =>
    kind.startsWith('follow-up.')
      ? '/today'
      : kind.startsWith('order-hand-over.')
        ? '/work-orders/hand-over'
        : undefined,
  'order-hand-over': (id) => `/work-orders/hand-overs/${id}`,
  approval: (id) => `/approvals/${id}`,
  export: () => '/exports',
  'export-log': (id) => `/exports?whose=all&employee=${id}`,
  issue: (id) => `/follow-up/issues?view=all&show=${id}`,
  department: (id, { kind, args }) =>
    kind === 'report.due'
      ? `/follow-up/report?month=${text(args.month)}&department=${id}`
      : kind === 'daily-brief'
        ? `/brief?department=${id}`
        : kind === 'report.week-due'
          ? `/follow-up/report?month=${text(args.month)}&week=${text(args.from)}&department=${id}`
          : undefined,
  care: () => '/care',
  account: (id) => `/customers/${id}/account`,
  promise: (id) => `/promises?show=${id}`,
  'prospect-entry': (id) => `/prospects?open=${id}`,
  'quality-analysis': (id) => `/follow-up/analyses/${id}`,
  'work-calendar': () => '/work-calendar',
  handover: (id) => `/handovers?open=${id}`,
  backup: () => '/backups',
  import: (id) => `/imports/${id}`,
  'import-folder': () => '/imports',
  'incoming-call': (id) => `/call?id=${id}`,
};

/** Where a notice leads; absent when its subject has no page. */
export function placeOf(notice: Notice): string | undefined {
  return places[notice.subjectType]?.(notice.subjectId, notice);
}
