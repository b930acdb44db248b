import type { ComponentType } from 'react';

/** What else waits for a person, beside the calls; each feature adds its own panel. */
export const waitingPanels: ComponentType[] = [];
