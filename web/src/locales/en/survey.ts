import type { survey as zh } from '../zh/survey';

export const survey: typeof zh = {};
