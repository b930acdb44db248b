import { LineChartOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const analysis: Area = {
  label: (t) => t.shell.areas.analysis,
  icon: <LineChartOutlined />,
  items: [
    { path: '/targets', label: (t) => t.home.targets.title, rights: ['FOLLOW_UP_VIEW', 'COMPLAINT_VIEW'] },
    { path: '/wall-screens', label: (t) => t.wall.screens.title, rights: ['FOLLOW_UP_MANAGE'] },
    { path: '/benchmarks', label: (t) => t.benchmark.title, rights: ['FOLLOW_UP_VIEW', 'COMPLAINT_VIEW'] },
  ],
  routes: [
    { path: 'targets', lazy: page(() => import('../pages/KpiTargetsPage')) },
    { path: 'wall-screens', lazy: page(() => import('../pages/WallScreensPage')) },
    { path: 'benchmarks', lazy: page(() => import('../pages/BenchmarksPage')) },
  ],
};
