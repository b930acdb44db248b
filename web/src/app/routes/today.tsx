import { CarryOutOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const today: Area = {
  label: (t) => t.shell.areas.today,
  icon: <CarryOutOutlined />,
  items: [{ path: '/today', label: (t) => t.followup.today.title }],
  routes: [
    { path: 'today', lazy: page(() => import('../pages/TodayPage')) },
    { path: 'call', lazy: page(() => import('../pages/IncomingCallPage')) },
    { path: 'calls/:id', lazy: page(() => import('../pages/CallPage')) },
  ],
};
