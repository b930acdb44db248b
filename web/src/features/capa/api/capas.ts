import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Capa = Schemas['CapaView'];
export type CapaForm = Schemas['CapaForm'];
export type CapaStatus = Capa['status'];
export type Cause = Schemas['CapaCause'];
export type Measure = Schemas['CapaMeasureView'];
export type Effect = Schemas['CapaEffectView'];
export type Proof = Schemas['EffectProof'];
export type Look = Schemas['CapaLookView'];
export type Decision = Look['decision'];

export const branches: Cause['branch'][] = [
  'PEOPLE',
  'MACHINE',
  'MATERIAL',
  'METHOD',
  'ENVIRONMENT',
  'MEASUREMENT',
];

export const byHand = 'BY_HAND';

export const capasKey = ['capas'] as const;

export const capaQuery = (id: string) =>
  queryOptions({
    queryKey: [...capasKey, 'one', id],
    queryFn: () => answer(api.GET('/api/capas/{id}', { params: { path: { id } } })),
  });

export const capaPeopleQuery = (department: string | undefined) =>
  queryOptions({
    queryKey: [...capasKey, 'people', department],
    queryFn: () =>
      answer(api.GET('/api/capas/people', { params: { query: { ...(department && { department }) } } })),
  });

/** Named in the reader's language. */
export const effectMeasuresQuery = (language: string) =>
  queryOptions({
    queryKey: [...capasKey, 'effect-measures', language],
    queryFn: () => answer(api.GET('/api/capas/effect-measures')),
  });

export function drawUp(body: CapaForm, key: string) {
  return answer(api.POST('/api/capas', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function changeCapa(capa: Capa, body: CapaForm) {
  return answer(
    api.PUT('/api/capas/{id}', { body, params: { path: { id: capa.id }, header: ifMatch(capa.version) } }),
  );
}

export type Move =
  | { kind: 'SUBMIT' }
  | { kind: 'CANCEL'; reason: string }
  | { kind: 'COMPLETE'; measure: string; result: string }
  | { kind: 'ASK_DATE'; measure: string; dueOn: string; reason: string }
  | { kind: 'NOTE' | 'REPORT'; text: string }
  | { kind: 'VERIFY'; body: Schemas['CapaVerificationForm'] };

export function moveCapa(capa: Capa, move: Move, key: string): Promise<Capa> {
  const path = { id: capa.id };
  const header = { ...ifMatch(capa.version), 'Idempotency-Key': key };
  switch (move.kind) {
    case 'SUBMIT':
      return answer(api.POST('/api/capas/{id}/submission', { params: { path, header } }));
    case 'CANCEL':
      return answer(
        api.POST('/api/capas/{id}/cancellation', { params: { path, header }, body: { reason: move.reason } }),
      );
    case 'COMPLETE':
      return answer(
        api.POST('/api/capas/{id}/measures/{measure}/completion', {
          params: { path: { ...path, measure: move.measure }, header },
          body: { result: move.result },
        }),
      );
    case 'ASK_DATE':
      return answer(
        api.POST('/api/capas/{id}/measures/{measure}/date-changes', {
          params: { path: { ...path, measure: move.measure }, header },
          body: { dueOn: move.dueOn, reason: move.reason },
        }),
      );
    case 'NOTE':
      return answer(
        api.POST('/api/capas/{id}/notes', { params: { path, header }, body: { text: move.text } }),
      );
    case 'REPORT':
      return answer(
        api.PUT('/api/capas/{id}/execution-report', { params: { path }, body: { text: move.text } }),
      );
    case 'VERIFY':
      return answer(api.POST('/api/capas/{id}/verification', { params: { path, header }, body: move.body }));
  }
}
