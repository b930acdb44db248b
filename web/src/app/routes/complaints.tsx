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
    {
      path: '/complaints/figures',
      label: (t) => t.complaint.figures.title,
      rights: ['COMPLAINT_VIEW'],
    },
  ],
  routes: [
    { path: 'complaints', lazy: page(() => import('../pages/ComplaintsPage')) },
    { path: 'complaints/:id', lazy: page(() => import('../pages/ComplaintPage')) },
    { path: 'complaints/figures', lazy: page(() => import('../pages/ComplaintFiguresPage')) },
    { path: 'complaints/ledger', lazy: page(() => import('../pages/ComplaintLedgerPage')) },
    { path: 'complaints/:id/letter', lazy: page(() => import('../pages/ComplaintLetterPage')) },
    { path: 'complaints/:id/paper', lazy: page(() => import('../pages/ComplaintPaperPage')) },
    { path: 'notices', lazy: page(() => import('../pages/NoticesPage')) },
  ],
};
