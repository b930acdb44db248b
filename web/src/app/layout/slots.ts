import { type ComponentType, lazy } from 'react';
import type { PaletteSearch } from '../../ui/CommandPalette';

interface Slots {
  /** Looks up records for the palette (GET /api/search). */
  search?: PaletteSearch;
  /** The bell in the top bar. */
  NoticeBell?: ComponentType;
  /** The page of 消息 in the bottom bar. */
  noticesPath?: string;
  /** Runs as long as one is signed in, for example the live connection. */
  Background?: ComponentType;
}

// The frame stands before these arrive.
const NoticeBell = lazy(async () => ({
  default: (await import('../../features/messaging/components/NoticeBell')).NoticeBell,
}));
const Background = lazy(async () => ({ default: (await import('./Background')).Background }));

/** Where features enter the frame. What is not filled is not shown. */
export const slots: Slots = { NoticeBell, noticesPath: '/notices', Background };
