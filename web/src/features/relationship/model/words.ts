import type { Texts } from '../../../locales';
import type { Relationship } from '../api/relationships';

/** Whom it is about: a person at an organisation, or the customer. */
export const whom = ({ personName, customerName }: Pick<Relationship, 'personName' | 'customerName'>) =>
  personName ? `${customerName} ${personName}` : customerName;

export function sayReasons(ready: Relationship['ready'], words: Texts['relationship']): string {
  return ready.map((it) => words.drawer.reasons[it.reason](it.count)).join(words.and);
}
