import type { worktime as zh } from '../zh/worktime';

export const worktime: typeof zh = {};
