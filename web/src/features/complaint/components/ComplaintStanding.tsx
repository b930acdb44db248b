import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { ComplaintRow, Status } from '../api/complaints';
import { ClockBar } from './ClockBar';

interface Props {
  status: Status;
  /** The complaint while it is open. */
  running: ComplaintRow | undefined;
}

/** How far a complaint has come, and how long there still is. */
export function ComplaintStanding({ status, running }: Props) {
  const { complaint: words } = useTexts();
  return (
    <>
      {words.statuses[status]}{' '}
      {running?.deliveredAutomatically && <Tag tone="overdue">{words.deliveredAutomatically}</Tag>}
      {running?.clock && <ClockBar clock={running.clock} />}
    </>
  );
}
