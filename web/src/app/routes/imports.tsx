import type { RouteObject } from 'react-router';
import { type NavItem, page } from '../area';

/** Importing is one page among the settings. */
export const importItems: NavItem[] = [
  { path: '/imports', label: (t) => t.exchange.title, rights: ['IMPORT'] },
];

export const importRoutes: RouteObject[] = [
  { path: 'imports', lazy: page(() => import('../pages/ImportsPage')) },
  { path: 'imports/:id', lazy: page(() => import('../pages/ImportPage')) },
];
