import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleFilled,
  RollbackOutlined,
} from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { useMinute, useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Approval } from '../api/approvals';

/** How it stands; while somebody has to decide, until when. */
export function ApprovalState({ status, dueAt }: { status: Approval['status']; dueAt?: string | null }) {
  const { approval: words } = useTexts();
  const time = useTime();
  const minute = useMinute();
  switch (status) {
    case 'PENDING':
      if (dueAt && new Date(dueAt) < minute)
        return (
          <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
            {words.overdue(time.when(dueAt))}
          </Tag>
        );
      return (
        <Tag tone="info" icon={<ClockCircleOutlined />}>
          {dueAt ? words.due(time.when(dueAt)) : words.statuses.PENDING}
        </Tag>
      );
    case 'RETURNED':
      return (
        <Tag tone="due" icon={<RollbackOutlined />}>
          {words.statuses.RETURNED}
        </Tag>
      );
    case 'APPROVED':
      return (
        <Tag tone="done" icon={<CheckCircleOutlined />}>
          {words.statuses.APPROVED}
        </Tag>
      );
    case 'REFUSED':
      return (
        <Tag tone="overdue" icon={<CloseCircleOutlined />}>
          {words.statuses.REFUSED}
        </Tag>
      );
    case 'WITHDRAWN':
      return <Tag>{words.statuses.WITHDRAWN}</Tag>;
  }
}
