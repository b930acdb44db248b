import type { service as zh } from '../zh/service';

export const service: typeof zh = {};
