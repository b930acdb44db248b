import { WarningOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { sayDuration } from '../../../lib/time';
import { Tag } from '../../../ui/Tag';
import type { Clock, Complaint } from '../api/complaints';
import { ClockBar } from './ClockBar';
import styles from './ComplaintStory.module.css';

/** The limits, running and stopped. */
export function Clocks({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  return (
    <section className={styles.first}>
      <h2>{words.clock}</h2>
      <div className={styles.clocks}>
        {complaint.clocks.map((clock) => (
          <ClockLine key={`${clock.kind}${clock.round}`} clock={clock} />
        ))}
      </div>
      {complaint.calendarWarnings.map((warning) => (
        <p key={warning.year} className={styles.warning}>
          <WarningOutlined /> {warning.message}
        </p>
      ))}
    </section>
  );
}

function ClockLine({ clock }: { clock: Clock }) {
  const { common, complaint: words } = useTexts();
  if (!clock.stoppedAt) {
    const running = {
      kind: clock.kind,
      dueAt: clock.dueAt,
      limitMinutes: clock.limitMinutes,
      leftMinutes: clock.limitMinutes - clock.usedMinutes,
    };
    return <ClockBar clock={running} named />;
  }
  const say = (minutes: number) => sayDuration(minutes, common.date, Number.POSITIVE_INFINITY);
  return (
    <div className={styles.stopped}>
      <span>{words.clocks[clock.kind]}</span>
      <Tag tone={clock.late ? 'overdue' : 'done'}>
        {clock.late
          ? clock.stopReason === 'DELIVERED_AUTOMATICALLY'
            ? words.stopped.DELIVERED_AUTOMATICALLY
            : words.late
          : clock.stopReason
            ? words.stopped[clock.stopReason]
            : words.inTime}
      </Tag>
      <span className={styles.quiet}>
        {words.used(say(clock.usedMinutes), say(clock.limitMinutes))}
        {clock.pausedMinutes > 0 && ` · ${words.paused(say(clock.pausedMinutes))}`}
      </span>
    </div>
  );
}
