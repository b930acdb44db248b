import type { Locale } from 'antd/es/locale';
import type { Language } from '../lib/preferences';
import type { zh } from './zh';

/**
 * A text is a string, or a function when it carries values. Chinese gives the shape; English is
 * declared with that type, so a forgotten key does not compile.
 */
export type Texts = typeof zh;

export interface LanguagePack {
  language: Language;
  tag: string;
  dayjs: string;
  antd: Locale;
  texts: Texts;
}

/** One file per language is fetched, not both. */
export async function loadLanguage(language: Language): Promise<LanguagePack> {
  const { pack } = language === 'zh' ? await import('./zh/language') : await import('./en/language');
  return pack;
}
