import { MessageOutlined } from '@ant-design/icons';
import type { Area } from '../area';

export const complaints: Area = {
  label: (t) => t.shell.areas.complaints,
  icon: <MessageOutlined />,
  items: [],
  routes: [],
};
