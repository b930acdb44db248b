import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type CadenceRule = Schemas['CadenceRuleView'];
export type RuleForm = Schemas['CadenceRuleForm'];
export type Trigger = Schemas['TriggerView'];
export type RulePreview = Schemas['CadencePreview'];
export type PersonWeeks = Schemas['PersonWeeks'];
export type CustomerCadence = Schemas['CustomerCadence'];
export type OverrideForm = Schemas['OverrideForm'];
export type Unit = RuleForm['unit'];

/** Whoever changes a rule changes what is planned. */
export const cadenceKey = ['follow-up', 'cadence'] as const;

export const rulesQuery = queryOptions({
  queryKey: [...cadenceKey, 'rules'],
  queryFn: () => answer(api.GET('/api/cadence-rules')),
});

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: [...cadenceKey, 'rule', id],
    queryFn: () => answer(api.GET('/api/cadence-rules/{id}', { params: { path: { id } } })),
  });

export const triggersQuery = (language: string) =>
  queryOptions({
    queryKey: [...cadenceKey, 'triggers', language],
    queryFn: () => answer(api.GET('/api/cadence-rules/triggers')),
    staleTime: 5 * 60_000,
  });

/** Nothing is asked while the form cannot be sent yet. */
export const previewQuery = (body: RuleForm | undefined, rule: string | undefined) =>
  queryOptions({
    queryKey: [...cadenceKey, 'preview', rule, body],
    queryFn: body
      ? ({ signal }) =>
          answer(
            api.POST('/api/cadence-rules/preview', {
              params: { query: rule ? { rule } : {} },
              body,
              signal,
            }),
          )
      : skipToken,
    // The last picture stays, dimmed, while the new one is worked out.
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

export function createRule(body: RuleForm, key: string) {
  return answer(api.POST('/api/cadence-rules', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeRule(rule: CadenceRule, body: RuleForm) {
  return answer(
    api.PUT('/api/cadence-rules/{id}', {
      params: { path: { id: rule.id }, header: ifMatch(rule.version) },
      body,
    }),
  );
}

export function switchRule(id: string, active: boolean) {
  const params = { path: { id } };
  return answer<unknown>(
    active
      ? api.DELETE('/api/cadence-rules/{id}/pause', { params })
      : api.PUT('/api/cadence-rules/{id}/pause', { params }),
  );
}

export function orderRules(ids: string[]) {
  return answer(api.PUT('/api/cadence-rules/order', { body: { ids } }));
}

export function deleteRule(id: string) {
  return answer<unknown>(api.DELETE('/api/cadence-rules/{id}', { params: { path: { id } } }));
}

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [...cadenceKey, 'history', id],
    queryFn: () => answer(api.GET('/api/cadence-rules/{id}/history', { params: { path: { id } } })),
  });

export const customerCadenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'cadence', id],
    queryFn: () => answer(api.GET('/api/customers/{id}/cadence', { params: { path: { id } } })),
  });

export function overrideCadence(id: string, body: OverrideForm) {
  return answer(api.PUT('/api/customers/{id}/cadence/override', { params: { path: { id } }, body }));
}

export function endOverride(id: string) {
  return answer(api.DELETE('/api/customers/{id}/cadence/override', { params: { path: { id } } }));
}
