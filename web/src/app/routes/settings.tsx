import { SettingOutlined } from '@ant-design/icons';
import type { Area } from '../area';
import { importItems, importRoutes } from './imports';

export const settings: Area = {
  label: (t) => t.shell.areas.settings,
  icon: <SettingOutlined />,
  items: [...importItems],
  routes: [...importRoutes],
};
