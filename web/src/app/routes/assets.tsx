import { CarOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const assets: Area = {
  label: (t) => t.shell.areas.assets,
  icon: <CarOutlined />,
  items: [
    { path: '/vehicles', label: (t) => t.asset.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/work-orders', label: (t) => t.service.title, rights: ['WORK_ORDER_VIEW'] },
    { path: '/work-orders/hand-over', label: (t) => t.intake.title, rights: ['WORK_ORDER_EDIT'] },
    { path: '/work-orders/awaiting-consent', label: (t) => t.service.awaiting, rights: ['CONSENT_RECORD'] },
  ],
  routes: [
    { path: 'vehicles', lazy: page(() => import('../pages/VehiclesPage')) },
    { path: 'vehicles/:id', lazy: page(() => import('../pages/VehiclePage')) },
    { path: 'work-orders', lazy: page(() => import('../pages/WorkOrdersPage')) },
    { path: 'work-orders/awaiting-consent', lazy: page(() => import('../pages/AwaitingConsentPage')) },
    { path: 'work-orders/hand-over', lazy: page(() => import('../pages/OrderHandOverPage')) },
    { path: 'work-orders/hand-overs/:id', lazy: page(() => import('../pages/HandOverSheetPage')) },
    { path: 'work-orders/:id', lazy: page(() => import('../pages/WorkOrderPage')) },
  ],
};
