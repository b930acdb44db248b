import { MessageOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const complaints: Area = {
  label: (t) => t.shell.areas.complaints,
  icon: <MessageOutlined />,
  items: [
    {
      path: '/complaints',
      label: (t) => t.complaint.title,
      rights: ['COMPLAINT_VIEW', 'COMPLAINT_REGISTER'],
    },
  ],
  routes: [
    { path: 'complaints', lazy: page(() => import('../pages/ComplaintsPage')) },
    { path: 'complaints/:id', lazy: page(() => import('../pages/ComplaintPage')) },
    { path: 'complaints/:id/paper', lazy: page(() => import('../pages/ComplaintPaperPage')) },
    { path: 'notices', lazy: page(() => import('../pages/NoticesPage')) },
  ],
};
