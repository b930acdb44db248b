import { PhoneOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const followup: Area = {
  label: (t) => t.shell.areas.followup,
  icon: <PhoneOutlined />,
  items: [
    { path: '/follow-up/absent', label: (t) => t.followup.absent.title, rights: ['FOLLOW_UP_VIEW'] },
    { path: '/follow-up/tasks', label: (t) => t.followup.tasks.title, rights: ['FOLLOW_UP_VIEW'] },
    { path: '/follow-up/records', label: (t) => t.followup.records.title, rights: ['FOLLOW_UP_VIEW'] },
    { path: '/follow-up/settings', label: (t) => t.followup.settings.title, rights: ['POLICY_EDIT'] },
  ],
  routes: [
    { path: 'follow-up/absent', lazy: page(() => import('../pages/AbsentCarsPage')) },
    { path: 'follow-up/tasks', lazy: page(() => import('../pages/FollowUpTasksPage')) },
    { path: 'follow-up/records', lazy: page(() => import('../pages/FollowUpRecordsPage')) },
    { path: 'follow-up/records/:id', lazy: page(() => import('../pages/FollowUpRecordPage')) },
    { path: 'follow-up/settings', lazy: page(() => import('../pages/FollowUpSettingsPage')) },
  ],
};
