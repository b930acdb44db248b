import { PhoneOutlined } from '@ant-design/icons';
import type { Area } from '../area';

export const followup: Area = {
  label: (t) => t.shell.areas.followup,
  icon: <PhoneOutlined />,
  items: [],
  routes: [],
};
