import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type CustomField = Schemas['CustomFieldView'];
export type CustomFieldForm = Schemas['CustomFieldForm'];
export type CustomFieldType = CustomField['type'];
export type ChoiceForm = CustomFieldForm['choices'][number];
export type CustomValues = Schemas['CustomValuesView'];

export const customFieldsQuery = queryOptions({
  queryKey: ['custom-fields'],
  queryFn: () => answer(api.GET('/api/custom-fields')),
});

/**
 * Without a key against doing it twice: that would make the request one transaction, in which no index can be built
 * beside other people's work. The name of a field is taken only once anyway.
 */
export function addCustomField(body: CustomFieldForm) {
  return answer(api.POST('/api/custom-fields', { body }));
}

export function changeCustomField(before: CustomField, body: CustomFieldForm) {
  return answer(
    api.PUT('/api/custom-fields/{id}', {
      params: { path: { id: before.id }, header: ifMatch(before.version) },
      body,
    }),
  );
}

/** Beneath the topic of the record, whose version it carries. */
export const customValuesQuery = (topic: string, list: string, id: string) =>
  queryOptions({
    queryKey: [topic, 'custom-values', list, id],
    queryFn: () =>
      answer(api.GET('/api/lists/{list}/records/{id}/custom-values', { params: { path: { list, id } } })),
  });

export function setCustomValues(list: string, id: string, version: number, values: Record<string, unknown>) {
  return answer(
    api.PUT('/api/lists/{list}/records/{id}/custom-values', {
      params: { path: { list, id }, header: ifMatch(version) },
      body: { values },
    }),
  );
}
