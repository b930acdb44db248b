import { currentLanguage } from '../../../lib/texts';
import { loadLanguage } from '../../../locales';
import type { PaletteGroup } from '../../../ui/CommandPalette';
import { search } from './customers';

const paths = { CUSTOMER: '/customers', VEHICLE: '/vehicles', WORK_ORDER: '/work-orders' } as const;

/** The server's one search, as groups of the palette; tells when something was found by a plate of the past. */
export async function searchRecords(
  query: string,
  signal: AbortSignal,
  go: (path: string) => void,
): Promise<PaletteGroup[]> {
  const [hits, language] = await Promise.all([search(query, signal), loadLanguage(currentLanguage())]);
  const words = language.texts.customer;
  const titles = {
    CUSTOMER: words.palette.customers,
    VEHICLE: words.palette.vehicles,
    WORK_ORDER: words.palette.workOrders,
  };
  return (Object.keys(paths) as (keyof typeof paths)[]).map((type) => ({
    title: titles[type],
    items: hits
      .filter((hit) => hit.type === type)
      .map((hit) => ({
        id: hit.id,
        label: [
          type === 'WORK_ORDER' ? hit.number : type === 'VEHICLE' ? (hit.plate ?? hit.vin) : null,
          hit.name,
        ]
          .filter(Boolean)
          .join('  '),
        note: hit.otherPlate
          ? words.formerPlate(hit.otherPlate)
          : [type === 'CUSTOMER' ? hit.phone : type === 'VEHICLE' ? hit.vin : hit.plate, hit.remark]
              .filter(Boolean)
              .join(' · '),
        run: () => go(`${paths[type]}/${hit.id}`),
      })),
  }));
}
