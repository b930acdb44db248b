import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Complaint } from '../api/complaints';
import styles from './ComplaintStory.module.css';

/** What the customer says, about which car and order. */
export function Said({ complaint }: { complaint: Complaint }) {
  const { complaint: words, common } = useTexts();
  const time = useTime();
  const { matter, customer, vehicle, workOrder } = complaint;
  return (
    <section>
      <h2>{words.what}</h2>
      <blockquote className={styles.quote}>{matter.description}</blockquote>
      <dl className={styles.facts}>
        <Fact name={words.customer}>
          <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
          {customer.phone && (
            <div>
              <Phone value={customer.phone} />
            </div>
          )}
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

export function Handled({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const { handling } = complaint;
  const rows: [string, ReactNode][] = [
    [words.handler, handling.handler?.name],
    [words.investigation, handling.investigation],
    [words.causeCode, handling.causeName],
    [words.cause, handling.cause],
    [words.directResponsible, handling.directResponsible?.name],
    [words.secondaryResponsible, handling.secondaryResponsible?.name],
    [words.reply, handling.replyContent],
    [words.solution, handling.solution],
    [
      words.compensation,
      complaint.compensations.length > 0 ? (
        <Compensations key="compensations" complaint={complaint} />
      ) : (
        handling.compensation
      ),
    ],
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

/** What was asked for, and whether somebody has agreed. */
function Compensations({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  return complaint.compensations.map((it) => (
    <div key={it.id}>
      {it.kindName} {it.amount > 0 && `¥${it.amount.toLocaleString()}`} · {it.note}{' '}
      <Tag tone={compensationTones[it.status]}>{words.compensationStatuses[it.status]}</Tag>{' '}
      {it.requestId && <Link to={`/approvals/${it.requestId}`}>{words.approval}</Link>}
    </div>
  ));
}

const compensationTones = {
  ASKED: 'due',
  RETURNED: 'due',
  REFUSED: 'overdue',
  WITHDRAWN: 'plain',
  AGREED: 'done',
} as const;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
