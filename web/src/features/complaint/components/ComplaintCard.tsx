import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { ComplaintRow } from '../api/complaints';
import { ClockBar } from './ClockBar';
import styles from './ComplaintCard.module.css';
import { SeverityTag } from './SeverityTag';

/** Who, about what, how long still, with whom. */
export function ComplaintCard({ row, onOpen }: { row: ComplaintRow; onOpen: (row: ComplaintRow) => void }) {
  const { complaint: words } = useTexts();
  const time = useTime();
  const overdue = row.clock && row.clock.leftMinutes < 0;
  return (
    <button
      type="button"
      className={styles.card}
      data-tone={overdue ? 'overdue' : undefined}
      onClick={() => onOpen(row)}
    >
      <span className={styles.head}>
        <strong>{row.customerName}</strong>
        {row.plateNo && <span className={styles.quiet}>{row.plateNo}</span>}
        <span className={styles.tags}>
          <SeverityTag severity={row.severity} />
        </span>
      </span>
      <span className={styles.words}>{row.description}</span>
      {(row.deliveredAutomatically || row.reopenCount > 0) && (
        <span className={styles.marks}>
          {row.deliveredAutomatically && <Tag tone="overdue">{words.deliveredAutomatically}</Tag>}
          {row.reopenCount > 0 && <Tag tone="due">{words.reopened(row.reopenCount)}</Tag>}
        </span>
      )}
      {row.clock && <ClockBar clock={row.clock} />}
      <span className={styles.foot}>
        {row.status !== 'CLOSED' && <span>{row.holder ? words.heldBy(row.holder.name) : words.nobody}</span>}
        <span title={time.exactly(row.since)}>{words.since(time.when(row.since))}</span>
      </span>
    </button>
  );
}
