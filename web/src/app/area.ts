import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { Right } from '../lib/session';
import type { Texts } from '../locales';

export interface NavItem {
  path: string;
  label: (t: Texts) => string;
  /** Shown to people who hold any of these rights; to everybody when left out. */
  rights?: Right[];
  /** Shown only to people of these roles. */
  roles?: string[];
  /** Also those may open it in whose navigation it does not stand. */
  forAll?: boolean;
  /** Its pages, where it has more than the one; they stand as tabs above each of them. */
  pages?: Omit<NavItem, 'pages'>[];
  /** It is also here where one is on addresses that begin so, instead of on its own. */
  within?: string[];
}

/** One group of the navigation with its pages. A group none of whose items one may open is not shown. */
export interface Area {
  label: (t: Texts) => string;
  icon: ReactNode;
  items: NavItem[];
  /** Pages load lazily: `{ path: 'customers', lazy: page(() => import('…/CustomersPage')) }`. */
  routes: RouteObject[];
}

/** A route's `lazy` for a module whose default export is the page. */
export function page(load: () => Promise<{ default: React.ComponentType }>) {
  return async () => ({ Component: (await load()).default });
}
