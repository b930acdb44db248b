import { CarryOutOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';
import { leading } from '../homes';

export const today: Area = {
  label: (t) => t.shell.areas.today,
  icon: <CarryOutOutlined />,
  // Who leads begins with the home page, everybody else with what is to be done today.
  items: [
    { path: '/home', label: (t) => t.home.title, roles: leading },
    { path: '/brief', label: (t) => t.report.brief.title, roles: leading },
    { path: '/today', label: (t) => t.followup.today.title },
  ],
  routes: [
    { path: 'home', lazy: page(() => import('../pages/HomePage')) },
    { path: 'brief', lazy: page(() => import('../pages/BriefPage')) },
    { path: 'today', lazy: page(() => import('../pages/TodayPage')) },
    { path: 'call', lazy: page(() => import('../pages/IncomingCallPage')) },
    { path: 'calls/:id', lazy: page(() => import('../pages/CallPage')) },
  ],
};
