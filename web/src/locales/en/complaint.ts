import type { complaint as zh } from '../zh/complaint';

export const complaint: typeof zh = {};
