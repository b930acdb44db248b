import { AuditOutlined } from '@ant-design/icons';
import { type Area, page } from '../area';

export const approvals: Area = {
  label: (t) => t.approval.title,
  icon: <AuditOutlined />,
  items: [{ path: '/approvals', label: (t) => t.approval.title }],
  routes: [
    { path: 'approvals', lazy: page(() => import('../pages/ApprovalsPage')) },
    { path: 'approvals/:id', lazy: page(() => import('../pages/ApprovalPage')) },
  ],
};
