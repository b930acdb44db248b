import { TeamOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const customers: Area = {
  label: (t) => t.shell.areas.customers,
  icon: <TeamOutlined />,
  items: [{ path: '/customers', label: (t) => t.customer.title, rights: ['CUSTOMER_VIEW'] }],
  routes: [
    { path: 'customers', lazy: page(() => import('../pages/CustomersPage')) },
    { path: 'customers/:id', lazy: page(() => import('../pages/CustomerPage')) },
  ],
};
