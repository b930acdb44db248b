import type { followup as zh } from '../zh/followup';

export const followup: typeof zh = {};
