import type { ComponentType } from 'react';
import { WaitingComplaints } from '../../features/complaint/components/WaitingComplaints';

/** What else waits for a person, beside the calls; each feature adds its own panel. */
export const waitingPanels: ComponentType[] = [WaitingComplaints];
