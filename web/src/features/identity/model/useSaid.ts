import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { tellingValues } from '../../../lib/values';

/** A stored value as one reads it; an object by what it holds. */
export function useSaid() {
  const { common, customer, asset, known, profile, service } = useTexts();
  const time = useTime();
  const codes: Record<string, string> = {
    ...customer.contactTypes,
    ...customer.validities,
    ...customer.invalidReasons,
    ...customer.buyingRoles,
    ...customer.channels,
    ...customer.purposes,
    ...customer.statuses,
    ...customer.stages,
    ...customer.kinds,
    ...customer.genders,
    ...customer.types,
    ...profile.consumptionTypes,
    ...profile.purchasingPowers,
    ...profile.calendars,
    ...profile.attitudes,
    ...known.needStatuses,
    ...known.matterStatuses,
    ...known.functionalNeeds,
    ...known.relations,
    ...known.schoolStages,
    ...asset.statuses,
    ...asset.roles,
    ...service.statuses,
    ...service.repairTypes,
    ...service.consents,
    true: common.yes,
    false: common.no,
  };
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return common.none;
    if (Array.isArray(value)) return value.map(say).join(common.list) || common.none;
    if (typeof value === 'object')
      return tellingValues(value)
        .filter((it) => it !== false && it !== 'UNVERIFIED' && it !== 'UNKNOWN')
        .map(say)
        .join(' · ');
    const text = String(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return time.when(text);
    return codes[text] ?? text;
  };
  return say;
}
