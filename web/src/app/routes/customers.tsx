import { TeamOutlined } from '@ant-design/icons';
import type { Area } from '../area';

export const customers: Area = {
  label: (t) => t.shell.areas.customers,
  icon: <TeamOutlined />,
  items: [],
  routes: [],
};
