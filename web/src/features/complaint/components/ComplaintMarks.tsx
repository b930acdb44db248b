import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Complaint } from '../api/complaints';
import styles from './ComplaintStory.module.css';
import { SeverityTag } from './SeverityTag';

export function ComplaintMarks({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const { handling, matter } = complaint;
  const escalation = words.escalation[handling.escalationLevel - 1];
  return (
    <span className={styles.marks}>
      <Tag tone={complaint.status === 'CLOSED' ? 'done' : 'primary'}>{words.statuses[complaint.status]}</Tag>
      <SeverityTag severity={matter.severity} />
      {handling.deliveredAutomatically && <Tag tone="overdue">{words.deliveredAutomatically}</Tag>}
      {handling.reopenCount > 0 && <Tag tone="due">{words.reopened(handling.reopenCount)}</Tag>}
      {escalation && <Tag tone="due">{escalation}</Tag>}
      {!matter.handlingWanted && <Tag>{words.notWanted}</Tag>}
      {handling.unreachableAt && <Tag tone="due">{words.closings.UNREACHABLE}</Tag>}
      {matter.legalRisk && <Tag tone="overdue">{words.legalRisk}</Tag>}
    </span>
  );
}
