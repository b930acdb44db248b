import { CarOutlined } from '@ant-design/icons';
import type { Area } from '../area';

export const assets: Area = {
  label: (t) => t.shell.areas.assets,
  icon: <CarOutlined />,
  items: [],
  routes: [],
};
