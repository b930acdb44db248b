import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api';
import { cadenceKey } from './rules';

/** The dates that the records of a list have, with those of the company's own fields. */
export const dateFieldsQuery = (list: string, language: string) =>
  queryOptions({
    queryKey: [...cadenceKey, 'dates', list, language],
    queryFn: async () => {
      const view = await answer(api.GET('/api/lists/{list}', { params: { path: { list } } }));
      return view.fields.filter((it) => it.type === 'DATE' || it.type === 'INSTANT');
    },
    staleTime: 60_000,
  });
