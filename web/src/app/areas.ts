import { can, type Session } from '../lib/session';
import type { Area } from './area';
import { analysis } from './routes/analysis';
import { approvals } from './routes/approvals';
import { assets } from './routes/assets';
import { complaints } from './routes/complaints';
import { customers } from './routes/customers';
import { followup } from './routes/followup';
import { settings } from './routes/settings';
import { today } from './routes/today';

/** In the order of the navigation. */
export const areas: Area[] = [today, approvals, customers, followup, complaints, assets, analysis, settings];

/** Pages that stand in no menu are everybody's. */
export function mayOpen(session: Session, pathname: string): boolean {
  const [page] = areas
    .flatMap((area) => area.items)
    .flatMap((item) => [item, ...(item.pages ?? []).map((it) => ({ ...item, ...it }))])
    .filter((item) => pathname === item.path || pathname.startsWith(`${item.path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  return !page?.rights || page.forAll || page.rights.some((right) => can(session, right));
}

export function areasFor(session: Session): Area[] {
  return areas
    .map((area) => ({
      ...area,
      items: area.items.filter(
        (item) =>
          (!item.rights || item.rights.some((right) => can(session, right))) &&
          (!item.roles || session.roles.some((it) => item.roles?.includes(it.code))),
      ),
    }))
    .filter((area) => area.items.length > 0);
}
