import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Flows = Schemas['ApprovalFlowsView'];
export type Flow = Schemas['ApprovalFlow'];
export type FlowForm = Schemas['ApprovalFlowForm'];
export type FlowStep = Schemas['FlowStep'];
export type ApproverRule = Schemas['ApproverRule'];
export type Forecast = Schemas['ApprovalForecast'];
export type Subject = Schemas['ApprovalSubjectView'];

export const flowsQuery = (language: string) =>
  queryOptions({
    queryKey: ['approval-flows', language],
    queryFn: ({ signal }) => answer(api.GET('/api/approval-flows', { signal })),
  });

export function saveFlow(before: Flow | undefined, body: FlowForm, key: string): Promise<Flow> {
  const header = { 'Idempotency-Key': key };
  return before
    ? answer(
        api.PUT('/api/approval-flows/{id}', {
          params: { path: { id: before.id }, header: { ...ifMatch(before.version), ...header } },
          body,
        }),
      )
    : answer(api.POST('/api/approval-flows', { params: { header }, body }));
}

export function deleteFlow({ id }: Flow) {
  return answer(api.DELETE('/api/approval-flows/{id}', { params: { path: { id } } }));
}

export interface Asked {
  subject: string;
  applicant: string;
  amount?: number;
  kind?: string;
}

export const forecastQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['approval-flows', 'preview', asked],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/approval-flows/preview', { params: { query: asked }, signal })),
  });
