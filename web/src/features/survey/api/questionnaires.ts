import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Questionnaire = Schemas['QuestionnaireView'];
export type QuestionnaireRow = Schemas['QuestionnaireRow'];
export type QuestionnaireForm = Schemas['QuestionnaireForm'];
export type Question = Schemas['QuestionForm'];
export type Choice = Schemas['Choice'];
export type ShowWhen = Schemas['ShowWhen'];
export type Purpose = QuestionnaireForm['purpose'];
export type Kind = Question['kind'];

export const purposes = [
  'POST_SERVICE',
  'LONG_ABSENT',
  'NEW_CUSTOMER',
  'REVISIT',
  'COMPLAINT_CHECK',
  'CARE',
  'WIN_BACK',
] as const satisfies Purpose[];

export const surveyKey = ['follow-up', 'questionnaires'] as const;

export const questionnairesQuery = queryOptions({
  queryKey: [...surveyKey, 'all'],
  queryFn: () => answer(api.GET('/api/questionnaires')),
});

export const questionnaireQuery = (id: string) =>
  queryOptions({
    queryKey: [...surveyKey, id],
    queryFn: () => answer(api.GET('/api/questionnaires/{id}', { params: { path: { id } } })),
    // What is being written must not be replaced behind the writer's back.
    refetchOnWindowFocus: false,
  });

export const banksQuery = queryOptions({
  queryKey: [...surveyKey, 'banks'],
  queryFn: () => answer(api.GET('/api/question-banks')),
  staleTime: Number.POSITIVE_INFINITY,
});

export function createQuestionnaire(body: QuestionnaireForm, key: string) {
  return answer(api.POST('/api/questionnaires', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function changeQuestionnaire(it: Pick<Questionnaire, 'id' | 'version'>, body: QuestionnaireForm) {
  return answer(
    api.PUT('/api/questionnaires/{id}', {
      params: { path: { id: it.id }, header: ifMatch(it.version) },
      body,
    }),
  );
}

export function discardQuestionnaire(id: string) {
  return answer<unknown>(api.DELETE('/api/questionnaires/{id}', { params: { path: { id } } }));
}

export function draftQuestionnaire(id: string) {
  return answer(api.POST('/api/questionnaires/{id}/draft', { params: { path: { id } } }));
}

type Known = Pick<Questionnaire, 'id' | 'version'>;
const known = (it: Known) => ({ path: { id: it.id }, header: ifMatch(it.version) });

export const publishQuestionnaire = (it: Known) =>
  answer(api.PUT('/api/questionnaires/{id}/publication', { params: known(it) }));

export const retireQuestionnaire = (it: Known) =>
  answer(api.DELETE('/api/questionnaires/{id}/publication', { params: known(it) }));

export const makeStandard = (it: Known) =>
  answer(api.PUT('/api/questionnaires/{id}/standard', { params: known(it) }));
