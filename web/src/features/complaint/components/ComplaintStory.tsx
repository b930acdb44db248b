import { WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { sayDuration } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Clock, Complaint } from '../api/complaints';
import { ClockBar } from './ClockBar';
import styles from './ComplaintStory.module.css';
import { SeverityTag } from './SeverityTag';

/** Everything about one complaint: what was said, what is done, what happened, who knows. */
export function ComplaintStory({ complaint, wide = false }: { complaint: Complaint; wide?: boolean }) {
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <div className={styles.main}>
        <Said complaint={complaint} />
        <Handled complaint={complaint} />
        <Happened complaint={complaint} />
      </div>
      <div className={styles.side}>
        <Clocks complaint={complaint} />
        <Known complaint={complaint} />
      </div>
    </div>
  );
}

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

function Said({ complaint }: { complaint: Complaint }) {
  const { complaint: words, common } = useTexts();
  const time = useTime();
  const { matter, customer, vehicle, workOrder } = complaint;
  return (
    <section>
      <h2>{words.what}</h2>
      <blockquote className={styles.quote}>{matter.description}</blockquote>
      <dl className={styles.facts}>
        <Fact name={words.customer}>
          <Link to={`/customers/${customer.id}`}>{customer.name}</Link>{' '}
          {customer.phone && <Phone value={customer.phone} />}
        </Fact>
        {vehicle && (
          <Fact name={words.vehicle}>
            {[vehicle.plateNo, vehicle.brand, vehicle.model].filter(Boolean).join(' ') || common.none}
          </Fact>
        )}
        {workOrder && <Fact name={words.order}>{workOrder.orderNo}</Fact>}
        <Fact name={words.category}>{words.categories[matter.category]}</Fact>
        <Fact name={words.source}>{words.sources[matter.source]}</Fact>
        <Fact name={words.registeredBy}>{matter.registeredBy.name}</Fact>
        <Fact name={words.discoveredAt}>
          <span title={time.exactly(matter.discoveredAt)}>{time.when(matter.discoveredAt)}</span>
        </Fact>
        <Fact name={words.department}>{matter.department.name}</Fact>
        {matter.customerDemand && <Fact name={words.demand}>{matter.customerDemand}</Fact>}
        {matter.callBackFrom && (
          <Fact name={words.callBack}>
            {time.when(matter.callBackFrom)}
            {matter.callBackUntil && ` – ${time.when(matter.callBackUntil)}`}
            {matter.callBackPhone && <Phone value={matter.callBackPhone} />}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** A masked number cannot be called. */
function Phone({ value }: { value: string }) {
  return value.includes('*') ? <span>{value}</span> : <a href={`tel:${value}`}>{value}</a>;
}

function Handled({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const { handling } = complaint;
  const rows: [string, ReactNode][] = [
    [words.handler, handling.handler?.name],
    [words.investigation, handling.investigation],
    [words.cause, handling.cause],
    [words.directResponsible, handling.directResponsible?.name],
    [words.secondaryResponsible, handling.secondaryResponsible?.name],
    [words.reply, handling.replyContent],
    [words.solution, handling.solution],
    [words.compensation, handling.compensation],
    [words.verification, handling.verificationResult && words.results[handling.verificationResult]],
    [
      words.reason,
      handling.closingReason &&
        handling.closingReason !== 'CONFIRMED' &&
        words.closings[handling.closingReason],
    ],
  ];
  const filled = rows.filter(([, value]) => value);
  if (filled.length === 0) return null;
  return (
    <section>
      <h2>{words.handling}</h2>
      <dl className={styles.facts}>
        {filled.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Happened({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const time = useTime();
  return (
    <section>
      <h2>{words.story}</h2>
      <ol className={styles.story}>
        {complaint.story.map((entry, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only ever grows at its end
            key={index}
            data-tone={
              entry.kind === 'OVERDUE' || entry.kind === 'DELIVERED_AUTOMATICALLY' ? 'overdue' : undefined
            }
          >
            <div className={styles.entry}>
              <span>{words.events[entry.kind]}</span>
              <Detail entry={entry} />
              <span className={styles.quiet}>
                {entry.actorName ?? words.system} ·{' '}
                <time dateTime={entry.at} title={time.exactly(entry.at)}>
                  {time.when(entry.at)}
                </time>
                {Date.parse(entry.recordedAt) - Date.parse(entry.at) > 60_000 &&
                  ` · ${words.recordedLater(time.when(entry.recordedAt))}`}
              </span>
            </div>
            {entry.text && <p className={styles.text}>{entry.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Detail({ entry }: { entry: Complaint['story'][number] }) {
  const { complaint: words } = useTexts();
  const { result, channel, clock, level, reason, from, to } = entry.details;
  const said =
    word(words.results, result) ??
    word(words.channels, channel) ??
    word(words.clocks, clock) ??
    word(words.closings, reason) ??
    (typeof level === 'number' ? words.levels[level - 1] : undefined) ??
    (from !== undefined
      ? `${word(words.severities, from) ?? ''} → ${word(words.severities, to) ?? ''}`
      : undefined);
  return said ? <strong className={styles.detail}>{said}</strong> : null;
}

function word(words: Record<string, string>, key: unknown): string | undefined {
  return typeof key === 'string' ? words[key] : undefined;
}

function Clocks({ complaint }: { complaint: Complaint }) {
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
      <span className={styles.quiet}>{words.used(say(clock.usedMinutes), say(clock.limitMinutes))}</span>
    </div>
  );
}

function Known({ complaint }: { complaint: Complaint }) {
  const t = useTexts();
  const words = t.complaint;
  const time = useTime();
  const kinds = t.messaging.kinds;
  if (complaint.recipients.length === 0 && complaint.told.length === 0) return null;
  return (
    <section className={styles.last}>
      <h2>{words.people}</h2>
      <ul className={styles.people}>
        {complaint.recipients.map((it) => (
          <li key={it.employeeId}>
            <span>
              <Tag>{it.role === 'TO' ? words.to : words.cc}</Tag> {it.name}
            </span>
            <span className={styles.quiet} title={time.exactly(it.deliveredAt)}>
              {words.deliveredAt(time.when(it.deliveredAt))} ·{' '}
              {it.readAt ? words.readAt(time.when(it.readAt)) : words.unread}
            </span>
          </li>
        ))}
      </ul>
      {complaint.told.length > 0 && (
        <details className={styles.told}>
          <summary>
            {words.toldTitle} ({complaint.told.length})
          </summary>
          <ul className={styles.people}>
            {complaint.told.map((it) => (
              <li key={`${it.kind}${it.name}${it.at}`}>
                <span>
                  {it.name} · {kinds[it.kind]?.title ?? t.messaging.other}
                </span>
                <span className={styles.quiet} title={time.exactly(it.at)}>
                  {time.when(it.at)} · {it.readAt ? words.readAt(time.when(it.readAt)) : words.unread}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
