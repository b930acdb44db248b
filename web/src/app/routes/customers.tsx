import { TeamOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const customers: Area = {
  label: (t) => t.shell.areas.customers,
  icon: <TeamOutlined />,
  items: [
    { path: '/customers', label: (t) => t.customer.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/contact-persons', label: (t) => t.customer.persons, rights: ['CUSTOMER_VIEW'] },
    {
      path: '/contacts-made',
      label: (t) => t.relationship.title,
      rights: ['RELATIONSHIP_VIEW'],
      pages: [
        { path: '/contacts-made', label: (t) => t.relationship.title },
        { path: '/visits', label: (t) => t.relationship.visits.title },
      ],
    },
    {
      path: '/relationships',
      label: (t) => t.relationship.area,
      rights: ['RELATIONSHIP_VIEW'],
      pages: [
        { path: '/relationships', label: (t) => t.relationship.structure.title },
        { path: '/relationships/list', label: (t) => t.relationship.structure.list },
        { path: '/relationships/functions', label: (t) => t.relationship.share.title },
        { path: '/success-stories', label: (t) => t.relationship.stories.title },
      ],
    },
    {
      path: '/promises',
      label: (t) => t.promise.title,
      rights: ['RELATIONSHIP_VIEW'],
      pages: [
        { path: '/promises', label: (t) => t.promise.owed },
        { path: '/promises/list', label: (t) => t.promise.list },
        { path: '/promises/rates', label: (t) => t.promise.rates },
      ],
    },
    {
      path: '/accounts',
      label: (t) => t.account.title,
      rights: ['RELATIONSHIP_VIEW'],
      pages: [
        { path: '/accounts', label: (t) => t.account.title },
        { path: '/hand-over-risks', label: (t) => t.account.risks },
      ],
    },
    {
      path: '/care',
      label: (t) => t.care.title,
      rights: ['RELATIONSHIP_VIEW'],
      pages: [
        { path: '/care', label: (t) => t.care.title },
        { path: '/gifts', label: (t) => t.care.gifts },
      ],
    },
    { path: '/duplicates', label: (t) => t.duplicate.title, rights: ['CUSTOMER_MERGE'] },
    { path: '/customer-pool', label: (t) => t.pool.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/customer-origins', label: (t) => t.origins.title, rights: ['CUSTOMER_VIEW'] },
    { path: '/data-quality', label: (t) => t.quality.title, rights: ['CUSTOMER_MERGE', 'CUSTOMER_DELETE'] },
  ],
  routes: [
    { path: 'customers', lazy: page(() => import('../pages/CustomersPage')) },
    { path: 'contact-persons', lazy: page(() => import('../pages/ContactPersonsPage')) },
    { path: 'contacts-made', lazy: page(() => import('../pages/ContactsMadePage')) },
    { path: 'contacts-made/:id', lazy: page(() => import('../pages/ContactMadePage')) },
    { path: 'visits', lazy: page(() => import('../pages/VisitsPage')) },
    { path: 'success-stories', lazy: page(() => import('../pages/SuccessStoriesPage')) },
    { path: 'success-stories/:id', lazy: page(() => import('../pages/SuccessStoryPage')) },
    { path: 'relationships', lazy: page(() => import('../pages/RelationshipsPage')) },
    { path: 'relationships/list', lazy: page(() => import('../pages/RelationshipListPage')) },
    { path: 'relationships/functions', lazy: page(() => import('../pages/ContactFunctionsPage')) },
    { path: 'promises', lazy: page(() => import('../pages/PromisesPage')) },
    { path: 'promises/list', lazy: page(() => import('../pages/PromiseListPage')) },
    { path: 'promises/rates', lazy: page(() => import('../pages/PromiseRatesPage')) },
    { path: 'accounts', lazy: page(() => import('../pages/AccountsPage')) },
    { path: 'hand-over-risks', lazy: page(() => import('../pages/HandOverRisksPage')) },
    { path: 'customers/:id/account', lazy: page(() => import('../pages/AccountPage')) },
    { path: 'care', lazy: page(() => import('../pages/CarePage')) },
    { path: 'gifts', lazy: page(() => import('../pages/GiftsPage')) },
    { path: 'duplicates', lazy: page(() => import('../pages/DuplicatesPage')) },
    { path: 'customer-origins', lazy: page(() => import('../pages/CustomerOriginsPage')) },
    { path: 'data-quality', lazy: page(() => import('../pages/DataQualityPage')) },
    { path: 'customers/:id', lazy: page(() => import('../pages/CustomerPage')) },
    { path: 'customer-pool', lazy: page(() => import('../pages/CustomerPoolPage')) },
  ],
};
