import 'dayjs/locale/zh-cn';
import antd from 'antd/locale/zh_CN';
import type { LanguagePack } from '..';
import { zh } from '.';

export const pack: LanguagePack = { language: 'zh', tag: 'zh-CN', dayjs: 'zh-cn', antd, texts: zh };
