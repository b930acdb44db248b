import type { messaging as zh } from '../zh/messaging';

export const messaging: typeof zh = {};
