import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Approval = Schemas['ApprovalView'];
export type ApprovalRow = Schemas['ApprovalRow'];
export type ApprovalStep = Schemas['ApprovalStepView'];
export type ApprovalSeat = Schemas['ApprovalSeatView'];
export type Box = 'WAITING' | 'MINE' | 'DONE' | 'ALL';

/** What has to be said with a move, beside nothing at all. */
export type Move =
  | { kind: 'agreement'; body: Schemas['OpinionForm'] }
  | { kind: 'refusal' | 'return'; body: Schemas['ReasonForm'] }
  | { kind: 'signers'; body: Schemas['SignerForm'] }
  | { kind: 'transfer'; body: Schemas['TransferForm'] }
  | { kind: 'withdrawal'; body?: undefined }
  | { kind: 'submission'; body: Schemas['OpinionForm'] };

export const approvalsTopic = 'approvals';

export const boxKey = (box: Box) => [approvalsTopic, 'box', box] as const;

export function listApprovals(box: Box, after?: string, signal?: AbortSignal) {
  return answer(
    api.GET('/api/approvals', {
      params: { query: { box, ...(after !== undefined && { after }) } },
      ...(signal && { signal }),
    }),
  );
}

/** The first of what waits for the person who looks, oldest on top. */
export const waitingQuery = queryOptions({
  queryKey: [approvalsTopic, 'waiting'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/approvals', { params: { query: { box: 'WAITING', size: 5 } }, signal })),
});

export const waitingCountQuery = queryOptions({
  queryKey: [approvalsTopic, 'waiting-count'],
  queryFn: ({ signal }) => answer(api.GET('/api/approvals/waiting-count', { signal })),
});

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: [approvalsTopic, 'one', id],
    queryFn: ({ signal }) => answer(api.GET('/api/approvals/{id}', { params: { path: { id } }, signal })),
  });

/** The version says what one has seen: nobody agrees to something that was sent in anew meanwhile. */
export function moveApproval({ id, version }: Approval, move: Move, key: string): Promise<Approval> {
  const params = { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } };
  switch (move.kind) {
    case 'agreement':
      return answer(api.POST('/api/approvals/{id}/agreement', { params, body: move.body }));
    case 'refusal':
      return answer(api.POST('/api/approvals/{id}/refusal', { params, body: move.body }));
    case 'return':
      return answer(api.POST('/api/approvals/{id}/return', { params, body: move.body }));
    case 'signers':
      return answer(api.POST('/api/approvals/{id}/signers', { params, body: move.body }));
    case 'transfer':
      return answer(api.POST('/api/approvals/{id}/transfer', { params, body: move.body }));
    case 'withdrawal':
      return answer(api.POST('/api/approvals/{id}/withdrawal', { params }));
    case 'submission':
      return answer(api.POST('/api/approvals/{id}/submission', { params, body: move.body }));
  }
}
