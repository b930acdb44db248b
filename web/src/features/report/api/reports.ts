import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type FollowUpReport = Schemas['FollowUpReport'];
export type ReportFigures = FollowUpReport['figures'];
export type Quantity = Schemas['Quantity'];
export type QuestionFigure = Schemas['QuestionFigure'];
export type TopProblem = Schemas['TopProblem'];
export type CallRow = Schemas['ReportCallRow'];
export type AnswerRow = Schemas['ReportAnswerRow'];
export type ProblemRow = Schemas['ReportProblemRow'];
export type IssueRow = Schemas['IssueView'];
export type ComplaintRow = Schemas['ComplaintRow'];
export type SuggestionRow = Schemas['ReportSuggestionRow'];
export type OrderRow = Schemas['ReportOrderRow'];
export type EffectSeen = Schemas['EffectSeen'];
export type FailureReason = Schemas['FailureFigure']['reason'];
export type ChurnReason = Schemas['AbsenceReason']['reason'];
export type Category = Schemas['CategoryFigure']['category'];
export type TargetType = CallRow['targetType'];

/** Of when and of whom a report speaks. */
export interface Scope {
  month: string;
  /** A day of the week in the month that is asked for; without it the whole month. */
  week?: string;
  department?: string;
  advisor?: string;
  caller?: string;
}

/** The rows behind one figure. */
export type RowsOf =
  | {
      of: 'calls';
      part?: 'DUE' | 'CARRIED_OUT' | 'SUCCESSFUL' | 'UNSUCCESSFUL' | 'LATE_SUCCESS';
      type?: TargetType;
      failure?: FailureReason[];
      churn?: ChurnReason;
      willReturn?: boolean;
      nobody?: 'CALLER' | 'ADVISOR';
      from?: string;
      to?: string;
      /** Narrower than the page. */
      caller?: string;
      advisor?: string;
    }
  | { of: 'answers'; question: string; favourable?: boolean }
  | { of: 'problems'; category: Category; handling?: 'HANDLED' | 'ON_TIME' }
  | { of: 'issues'; outcome: 'DUE' | 'ON_TIME' | 'LATE' | 'OPEN' }
  | { of: 'orders'; consent?: 'YES' }
  | { of: 'suggestions' }
  | { of: 'complaints'; inTime?: 'T1_REPORT' | 'T2_REPLY' };

/** A changed record changes the figures, so they stand under the same key. */
export const reportsKey = ['follow-up', 'reports'] as const;

export const livingReportQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [...reportsKey, 'living', scope],
    queryFn: ({ signal }) => answer(api.GET('/api/follow-up-reports', { params: { query: scope }, signal })),
  });

export const submittedReportQuery = (id: string) =>
  queryOptions({
    queryKey: [...reportsKey, 'submitted', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/follow-up-reports/{id}', { params: { path: { id } }, signal })),
  });

export function submitReport(
  { month, weekly, from, departmentId }: FollowUpReport,
  comment: string | undefined,
  key: string,
) {
  return answer(
    api.POST('/api/follow-up-reports', {
      body: {
        month,
        week: weekly ? from : null,
        departmentId: departmentId ?? '',
        comment: comment?.trim() || null,
      },
      params: { header: { 'Idempotency-Key': key } },
    }),
  );
}

export function readReport(id: string) {
  return answer(api.PUT('/api/follow-up-reports/{id}/reading', { params: { path: { id } } }));
}

export function fileOf(scope: Scope, id?: string): string {
  return id
    ? `/api/follow-up-reports/${id}/file`
    : `/api/follow-up-reports/file?${new URLSearchParams({ ...scope })}`;
}

/** The document to be printed or sent, made by the server. */
export function documentOf(scope: Scope, id?: string): string {
  return id
    ? `/api/follow-up-reports/${id}/document`
    : `/api/follow-up-reports/document?${new URLSearchParams({ ...scope })}`;
}

export const rowsKey = (scope: Scope, rows: RowsOf) => [...reportsKey, 'rows', scope, rows] as const;

type Asked<Of extends RowsOf['of']> = Omit<Extract<RowsOf, { of: Of }>, 'of'>;

const paging = (after: string | undefined) => (after === undefined ? {} : { after });

export function listCalls(scope: Scope, rows: Asked<'calls'>, after?: string, signal?: AbortSignal) {
  const query = { ...scope, ...rows, ...paging(after) };
  return answer(api.GET('/api/follow-up-reports/calls', { params: { query }, ...(signal && { signal }) }));
}

export function listAnswers(scope: Scope, rows: Asked<'answers'>, after?: string, signal?: AbortSignal) {
  const query = { ...scope, ...rows, ...paging(after) };
  return answer(api.GET('/api/follow-up-reports/answers', { params: { query }, ...(signal && { signal }) }));
}

export function listProblems(scope: Scope, rows: Asked<'problems'>, after?: string, signal?: AbortSignal) {
  const query = { ...scope, ...rows, ...paging(after) };
  return answer(api.GET('/api/follow-up-reports/problems', { params: { query }, ...(signal && { signal }) }));
}

export function listOrders(scope: Scope, rows: Asked<'orders'>, after?: string, signal?: AbortSignal) {
  const query = { ...scope, ...rows, ...paging(after) };
  return answer(api.GET('/api/follow-up-reports/orders', { params: { query }, ...(signal && { signal }) }));
}

export function listSuggestions(
  scope: Scope,
  { after, size, signal }: { after?: string | undefined; size?: number; signal?: AbortSignal },
) {
  const query = { ...scope, ...paging(after), ...(size && { size }) };
  return answer(
    api.GET('/api/follow-up-reports/suggestions', { params: { query }, ...(signal && { signal }) }),
  );
}

/** @param version that was read; none where nothing was written yet */
export function saveDraft(
  { month, weekly, from, departmentId }: FollowUpReport,
  comment: string,
  version: number | undefined,
) {
  return answer(
    api.PUT('/api/follow-up-reports/draft', {
      body: { month, week: weekly ? from : null, departmentId: departmentId ?? '', comment },
      params: { query: version === undefined ? {} : { version } },
    }),
  );
}

/** @param period from the first moment of the month up to the first of the next */
export function listIssues(
  { month: _, week: __, ...scope }: Scope,
  rows: Asked<'issues'>,
  period: { from: string; until: string },
  after?: string,
  signal?: AbortSignal,
) {
  const query = {
    ...scope,
    ...rows,
    dueFrom: period.from,
    dueUntil: period.until,
    count: after === undefined,
    ...paging(after),
  };
  return answer(api.GET('/api/issues', { params: { query }, ...(signal && { signal }) }));
}

export function listComplaints(
  { month: _, week: __, caller: ___, ...scope }: Scope,
  rows: Asked<'complaints'>,
  days: { from: string; to: string },
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...days, count: after === undefined, ...paging(after) };
  return answer(api.GET('/api/complaints', { params: { query }, ...(signal && { signal }) }));
}
