import { SettingOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';
import { importItems, importRoutes } from './imports';

export const settings: Area = {
  label: (t) => t.shell.areas.settings,
  icon: <SettingOutlined />,
  items: [
    ...importItems,
    { path: '/employees', label: (t) => t.identity.employees.title, rights: ['PEOPLE_MANAGE'] },
    { path: '/handovers', label: (t) => t.handover.title, rights: ['PEOPLE_MANAGE'], forAll: true },
    { path: '/departments', label: (t) => t.identity.departments.title, rights: ['PEOPLE_MANAGE'] },
    { path: '/roles', label: (t) => t.identity.roles.title, rights: ['PEOPLE_MANAGE'] },
    {
      path: '/work-calendar',
      label: (t) => t.worktime.title,
      rights: ['POLICY_EDIT', 'COMPLAINT_HANDLE', 'COMPLAINT_REPORT'],
    },
    { path: '/custom-fields', label: (t) => t.list.customFields, rights: ['POLICY_EDIT'] },
    { path: '/dictionaries', label: (t) => t.list.dictionaries, rights: ['POLICY_EDIT'] },
    { path: '/customer-pool-rules', label: (t) => t.pool.rules.title, rights: ['POLICY_EDIT'] },
    { path: '/approval-flows', label: (t) => t.approval.flows.title, rights: ['POLICY_EDIT'] },
    { path: '/exports', label: (t) => t.exporting.title, rights: ['EXPORT', 'EXPORT_LOG'] },
    { path: '/privacy', label: (t) => t.privacy.title, rights: ['PRIVACY_MANAGE'] },
    { path: '/recycle-bin', label: (t) => t.administration.recycleBin.title, rights: ['RECYCLE_BIN'] },
    { path: '/audit', label: (t) => t.administration.audit.title, rights: ['AUDIT_VIEW'] },
    { path: '/jobs', label: (t) => t.administration.jobs.title, rights: ['JOBS_VIEW'] },
    { path: '/backups', label: (t) => t.administration.backups.title, rights: ['BACKUP'] },
  ],
  routes: [
    ...importRoutes,
    { path: 'employees', lazy: page(() => import('../pages/EmployeesPage')) },
    { path: 'handovers', lazy: page(() => import('../pages/HandoversPage')) },
    { path: 'handovers/new/:employeeId', lazy: page(() => import('../pages/NewHandoverPage')) },
    { path: 'departments', lazy: page(() => import('../pages/DepartmentsPage')) },
    { path: 'roles', lazy: page(() => import('../pages/RolesPage')) },
    { path: 'work-calendar', lazy: page(() => import('../pages/WorkCalendarPage')) },
    { path: 'custom-fields', lazy: page(() => import('../pages/CustomFieldsPage')) },
    { path: 'dictionaries', lazy: page(() => import('../pages/DictionariesPage')) },
    { path: 'customer-pool-rules', lazy: page(() => import('../pages/CustomerPoolRulesPage')) },
    { path: 'approval-flows', lazy: page(() => import('../pages/ApprovalFlowsPage')) },
    { path: 'exports', lazy: page(() => import('../pages/ExportsPage')) },
    { path: 'privacy', lazy: page(() => import('../pages/PrivacyPage')) },
    { path: 'recycle-bin', lazy: page(() => import('../pages/RecycleBinPage')) },
    { path: 'audit', lazy: page(() => import('../pages/AuditPage')) },
    { path: 'backups', lazy: page(() => import('../pages/BackupsPage')) },
    { path: 'jobs', lazy: page(() => import('../pages/JobsPage')) },
  ],
};
