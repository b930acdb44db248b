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
    {
      path: '/capas',
      label: (t) => t.capa.title,
      rights: ['CAPA_VIEW', 'CAPA_EDIT'],
      forAll: true,
      pages: [
        { path: '/capas', label: (t) => t.capa.title },
        { path: '/capas/figures', label: (t) => t.capaFigures.title },
      ],
    },
  ],
  routes: [
    { path: 'complaints', lazy: page(() => import('../pages/ComplaintsPage')) },
    { path: 'complaints/:id', lazy: page(() => import('../pages/ComplaintPage')) },
    { path: 'complaints/figures', lazy: page(() => import('../pages/ComplaintFiguresPage')) },
    { path: 'complaints/ledger', lazy: page(() => import('../pages/ComplaintLedgerPage')) },
    { path: 'complaints/:id/letter', lazy: page(() => import('../pages/ComplaintLetterPage')) },
    { path: 'complaints/:id/paper', lazy: page(() => import('../pages/ComplaintPaperPage')) },
    { path: 'capas', lazy: page(() => import('../pages/CapasPage')) },
    { path: 'capas/figures', lazy: page(() => import('../pages/CapaFiguresPage')) },
    { path: 'capas/new', lazy: page(() => import('../pages/CapaEditPage')) },
    { path: 'capas/:id', lazy: page(() => import('../pages/CapaPage')) },
    { path: 'capas/:id/edit', lazy: page(() => import('../pages/CapaEditPage')) },
    { path: 'capas/:id/paper', lazy: page(() => import('../pages/CapaPaperPage')) },
    { path: 'notices', lazy: page(() => import('../pages/NoticesPage')) },
  ],
};
