import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';
import type { Dictionary } from '../../../lib/dictionaries';

export function changeDictionary(before: Dictionary, body: Schemas['DictionaryForm']) {
  return answer(
    api.PUT('/api/dictionaries/{dictionary}', {
      params: { path: { dictionary: before.name }, header: ifMatch(before.version) },
      body,
    }),
  );
}
