import type { Texts } from '../../locales';
import type { Handover } from './api/handovers';

/** 46 客户、9 未完成的回访 */
export function sayParts(parts: Handover['parts'], { handover, common }: Texts): string {
  return parts
    .map((it) => `${it.passed ?? it.proposed} ${handover.kinds[it.kind] ?? it.kind}`)
    .join(common.list);
}
