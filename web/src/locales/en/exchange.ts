import type { exchange as zh } from '../zh/exchange';

export const exchange: typeof zh = {};
