import type { RouteObject } from 'react-router';
import type { NavItem } from '../area';

/** Importing is one page among the settings. */
export const importItems: NavItem[] = [];

export const importRoutes: RouteObject[] = [];
