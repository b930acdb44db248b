import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Issue } from '../api/issues';

/** Until when, or how it ended. */
export function IssueState({ issue }: { issue: Issue }) {
  const words = useTexts().issue;
  const time = useTime();
  const due = time.when(issue.dueAt);
  if (issue.status === 'WITHDRAWN') return <Tag>{words.statuses.WITHDRAWN}</Tag>;
  if (issue.status === 'DONE')
    return issue.late ? <Tag tone="due">{words.doneLate}</Tag> : <Tag tone="done">{words.doneInTime}</Tag>;
  return issue.overdue ? (
    <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
      {words.overdue(due)}
    </Tag>
  ) : (
    <Tag tone="info" icon={<ClockCircleOutlined />}>
      {words.dueWhen(due)}
    </Tag>
  );
}
