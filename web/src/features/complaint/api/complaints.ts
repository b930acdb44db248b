import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Complaint = Schemas['ComplaintView'];
export type ComplaintRow = Schemas['ComplaintRow'];
export type ComplaintColumn = Schemas['ComplaintColumn'];
export type ComplaintForm = Schemas['ComplaintForm'];
export type Step = Complaint['steps'][number];
export type Status = ComplaintRow['status'];
export type Severity = ComplaintRow['severity'];
export type Clock = Complaint['clocks'][number];

export const severities: Severity[] = ['GRIEVANCE', 'GENERAL', 'ESCALATED', 'MAJOR'];

/** Everything under this key is asked again when the server says that a complaint has moved. */
export const complaintsKey = ['complaints'] as const;

/** Working minutes run on; what is on a screen that is left open is asked again each minute. */
const eachMinute = 60_000;

export const boardQuery = queryOptions({
  queryKey: [...complaintsKey, 'board'],
  queryFn: () => answer(api.GET('/api/complaints/board')),
  refetchInterval: eachMinute,
});

export const waitingQuery = queryOptions({
  queryKey: [...complaintsKey, 'waiting'],
  queryFn: () => answer(api.GET('/api/complaints/waiting')),
  refetchInterval: eachMinute,
});

export const complaintQuery = (id: string) =>
  queryOptions({
    queryKey: [...complaintsKey, 'one', id],
    queryFn: () => answer(api.GET('/api/complaints/{id}', { params: { path: { id } } })),
    refetchInterval: eachMinute,
  });

export const peopleQuery = (id: string) =>
  queryOptions({
    queryKey: [...complaintsKey, 'people', id],
    queryFn: () => answer(api.GET('/api/complaints/{id}/people', { params: { path: { id } } })),
  });

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: [...complaintsKey, 'similar', id],
    queryFn: () => answer(api.GET('/api/complaints/{id}/similar', { params: { path: { id } } })),
    staleTime: 5 * eachMinute,
  });

/** What the customer may see, and nothing else. */
export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: [...complaintsKey, 'letter', id],
    queryFn: () => answer(api.GET('/api/complaints/{id}/letter', { params: { path: { id } } })),
  });

/** Others that one may be linked to or merged with. */
export const othersQuery = (query: { q?: string; customer?: string; open?: boolean }) =>
  queryOptions({
    queryKey: [...complaintsKey, 'others', query],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/complaints', { params: { query: { ...query, size: 20 } }, signal }))).items,
    enabled: Boolean(query.q || query.customer),
  });

/** All of a period for the printed register: page after page, as far as one would print. */
export const ledgerQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...complaintsKey, 'ledger', from, to],
    queryFn: async ({ signal }) => {
      const rows: ComplaintRow[] = [];
      let after: string | null | undefined;
      do {
        const query = { from, to, size: 200, ...(after && { after }) };
        const page = await answer(api.GET('/api/complaints', { params: { query }, signal }));
        rows.push(...page.items);
        after = page.next;
      } while (after && rows.length < 2000);
      return { rows, more: Boolean(after) };
    },
  });

export function unlinkComplaint(id: string, otherId: string) {
  return answer(api.DELETE('/api/complaints/{id}/links/{otherId}', { params: { path: { id, otherId } } }));
}

export function openComplaint(body: ComplaintForm, key: string) {
  return answer(api.POST('/api/complaints', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function readComplaint(id: string) {
  return answer(api.PUT('/api/complaints/{id}/reading', { params: { path: { id } } }));
}

/** Each step of a complaint is a thing of its own at the server; here they share the version and the key. */
export function takeStep(complaint: Complaint, step: StepBody, key: string): Promise<Complaint> {
  const params = {
    path: { id: complaint.id },
    header: { ...ifMatch(complaint.version), 'Idempotency-Key': key },
  };
  switch (step.step) {
    case 'REPORT':
      return answer(api.POST('/api/complaints/{id}/report', { params, body: step.body }));
    case 'ASSIGN':
      return answer(api.PUT('/api/complaints/{id}/handler', { params, body: step.body }));
    case 'REPLY':
      return answer(api.POST('/api/complaints/{id}/replies', { params, body: step.body }));
    case 'RESOLVE':
      return answer(api.POST('/api/complaints/{id}/resolution', { params, body: step.body }));
    case 'VERIFY':
      return answer(api.POST('/api/complaints/{id}/verification', { params, body: step.body }));
    case 'CLOSE':
      return answer(api.POST('/api/complaints/{id}/closure', { params, body: step.body }));
    case 'REOPEN':
      return answer(api.POST('/api/complaints/{id}/reopening', { params, body: step.body }));
    case 'NOTE':
      return answer(api.POST('/api/complaints/{id}/notes', { params, body: step.body }));
    case 'INVESTIGATE':
      return answer(api.PUT('/api/complaints/{id}/findings', { params, body: step.body }));
    case 'ATTEMPT':
      return answer(api.POST('/api/complaints/{id}/reply-attempts', { params, body: step.body }));
    case 'SET_UNREACHABLE':
      return answer(api.PUT('/api/complaints/{id}/unreachability', { params }));
    case 'DECLINE_HANDLING':
      return answer(api.PUT('/api/complaints/{id}/declined-handling', { params, body: step.body }));
    case 'CHANGE_SEVERITY':
      return answer(api.PUT('/api/complaints/{id}/severity', { params, body: step.body }));
    case 'ESCALATE':
      return answer(api.POST('/api/complaints/{id}/escalation', { params, body: step.body }));
    case 'SHARE':
      return answer(api.POST('/api/complaints/{id}/shared-notes', { params, body: step.body }));
    case 'CHANGE_LEGAL_RISK':
      return answer(api.PUT('/api/complaints/{id}/legal-risk', { params, body: step.body }));
    case 'ASK_COMPENSATION':
      return answer(api.POST('/api/complaints/{id}/compensations', { params, body: step.body }));
    case 'LINK':
      return answer(api.POST('/api/complaints/{id}/links', { params, body: step.body }));
    case 'MERGE':
      return answer(api.POST('/api/complaints/{id}/merger', { params, body: step.body }));
    case 'SPLIT':
      return answer(api.POST('/api/complaints/{id}/parts', { params, body: step.body }));
  }
}

export type StepBody =
  | { step: 'REPORT'; body: Schemas['ComplaintReportForm'] }
  | { step: 'ASSIGN'; body: Schemas['ComplaintHandlerForm'] }
  | { step: 'REPLY'; body: Schemas['ComplaintReplyForm'] }
  | { step: 'RESOLVE'; body: Schemas['ComplaintResolutionForm'] }
  | { step: 'VERIFY'; body: Schemas['ComplaintVerificationForm'] }
  | { step: 'CLOSE'; body: Schemas['ComplaintClosureForm'] }
  | { step: 'REOPEN' | 'NOTE' | 'SHARE' | 'DECLINE_HANDLING'; body: Schemas['ComplaintNoteForm'] }
  | { step: 'INVESTIGATE'; body: Schemas['ComplaintFindingsForm'] }
  | { step: 'ATTEMPT'; body: Schemas['ComplaintAttemptForm'] }
  | { step: 'SET_UNREACHABLE' }
  | { step: 'CHANGE_SEVERITY'; body: Schemas['ComplaintSeverityForm'] }
  | { step: 'ESCALATE'; body: Schemas['ComplaintEscalationForm'] }
  | { step: 'CHANGE_LEGAL_RISK'; body: Schemas['ComplaintLegalRiskForm'] }
  | { step: 'ASK_COMPENSATION'; body: Schemas['ComplaintCompensationForm'] }
  | { step: 'LINK'; body: Schemas['ComplaintLinkForm'] }
  | { step: 'MERGE'; body: Schemas['ComplaintMergerForm'] }
  | { step: 'SPLIT'; body: Schemas['ComplaintPartForm'] };
