import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type PlanForm = Schemas['PlanForm'];
export type PlanPreview = Schemas['PlanPreview'];
export type CallPlanRow = Schemas['CallPlanRow'];

export const previewQuery = (form: PlanForm) =>
  queryOptions({
    queryKey: ['follow-up', 'plan-preview', form],
    queryFn: ({ signal }) => answer(api.POST('/api/follow-up/plans/preview', { body: form, signal })),
    // The old table stays, dimmed, while the new one is worked out.
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

export function createPlan(form: PlanForm, key: string) {
  return answer(
    api.POST('/api/follow-up/plans', { params: { header: { 'Idempotency-Key': key } }, body: form }),
  );
}

export function undoPlan(id: string) {
  return answer(api.POST('/api/follow-up/plans/{id}/cancellation', { params: { path: { id } } }));
}

export const plansKey = ['follow-up', 'plans'] as const;

export function listPlans(after?: string, signal?: AbortSignal) {
  const query = after === undefined ? {} : { after };
  return answer(api.GET('/api/follow-up/plans', { params: { query }, ...(signal && { signal }) }));
}
