import type { Texts } from '../../../locales';
import type { CallView } from '../api/call';

/** What a task of this call is about: 维修后 · 鄂A·12345 东风标致 408 · 更换刹车片. */
export function titleOf(taskId: string, call: CallView, words: Texts['followup']): string {
  const other = call.others.find((it) => it.id === taskId);
  return other
    ? [words.types[other.targetType], other.plateNo, other.vehicleName, other.items]
        .filter(Boolean)
        .join(' · ')
    : [words.types[call.targetType], call.vehicle?.plateNo, call.order?.items].filter(Boolean).join(' · ');
}
