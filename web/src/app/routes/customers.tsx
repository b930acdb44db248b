import { TeamOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const customers: Area = {
  label: (t) => t.shell.areas.customers,
  icon: <TeamOutlined />,
  items: [
    { path: '/customers', label: (t) => t.customer.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/contact-persons', label: (t) => t.customer.persons, rights: ['CUSTOMER_VIEW'] },
    { path: '/duplicates', label: (t) => t.duplicate.title, rights: ['CUSTOMER_MERGE'] },
    { path: '/customer-pool', label: (t) => t.pool.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/customer-origins', label: (t) => t.origins.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/data-quality', label: (t) => t.quality.title, rights: ['CUSTOMER_MERGE', 'CUSTOMER_DELETE'] },
  ],
  routes: [
    { path: 'customers', lazy: page(() => import('../pages/CustomersPage')) },
    { path: 'contact-persons', lazy: page(() => import('../pages/ContactPersonsPage')) },
    { path: 'duplicates', lazy: page(() => import('../pages/DuplicatesPage')) },
    { path: 'customer-origins', lazy: page(() => import('../pages/CustomerOriginsPage')) },
    { path: 'data-quality', lazy: page(() => import('../pages/DataQualityPage')) },
    { path: 'customers/:id', lazy: page(() => import('../pages/CustomerPage')) },
    { path: 'customer-pool', lazy: page(() => import('../pages/CustomerPoolPage')) },
  ],
};
