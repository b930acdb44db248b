import { CarryOutOutlined } from '@ant-design/icons';
import type { Area } from '../area';

export const today: Area = {
  label: (t) => t.shell.areas.today,
  icon: <CarryOutOutlined />,
  items: [],
  routes: [],
};
