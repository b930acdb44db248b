import antd from 'antd/locale/en_GB';
import type { LanguagePack } from '..';
import { en } from '.';

export const pack: LanguagePack = { language: 'en', tag: 'en', dayjs: 'en', antd, texts: en };
