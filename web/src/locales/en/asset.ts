import type { asset as zh } from '../zh/asset';

export const asset: typeof zh = {};
