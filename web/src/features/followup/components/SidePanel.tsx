import { PhoneOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { CallView } from '../api/call';
import { Promises } from './Promises';
import styles from './SidePanel.module.css';

interface Props {
  call: CallView;
  identified: boolean;
  number: string | undefined;
  /** Absent where nobody may be dialled. */
  onNumber: (number: string) => void;
  foot: ReactNode;
  briefing: ((identified: boolean) => ReactNode) | undefined;
}

/** Who this is: numbers at once, the car and its history once we know who is speaking. */
export function SidePanel({ call, identified, number, onNumber, foot, briefing }: Props) {
  const { followup, common } = useTexts();
  const words = followup.call;
  const time = useTime();
  const revealed = identified || call.permission !== 'ALLOWED';
  return (
    <div className={styles.side}>
      <section>
        <h3 className={styles.customer}>
          <Link to={`/customers/${call.customer.id}`}>{call.customer.name}</Link>
          <span className={styles.quiet}>{call.customer.address}</span>
        </h3>
        {call.customer.note && <p className={styles.note}>{call.customer.note}</p>}
        <ul className={styles.numbers}>
          {call.numbers.map((it, index) => (
            <li key={it.value} data-chosen={number === it.value || (!number && index === 0) || undefined}>
              <a href={`tel:${it.value}`} onClick={() => onNumber(it.value)}>
                <PhoneOutlined aria-hidden /> {it.value}
              </a>
              <span className={styles.quiet}>{words.origins[it.origin]}</span>
            </li>
          ))}
          {call.numbers.length === 0 && (
            <li className={styles.quiet}>{followup.today.noNumber[call.noNumber ?? 'NONE_KNOWN']}</li>
          )}
        </ul>
        {call.order?.window && <p className={styles.quiet}>{words.named(call.order.window)}</p>}
      </section>
      {briefing?.(revealed)}
      {revealed && (
        <>
          {call.vehicle && (
            <section>
              <h3>
                {[call.vehicle.brand, call.vehicle.series, call.vehicle.model].filter(Boolean).join(' ') ||
                  followup.tasks.vehicle}
              </h3>
              <Facts
                facts={[
                  [followup.sheet.plate, call.vehicle.plateNo],
                  [followup.sheet.vin, call.vehicle.vin],
                  [words.mileage, call.vehicle.lastMileage && words.km(String(call.vehicle.lastMileage))],
                  [words.lastVisit, call.vehicle.lastVisitOn && time.day(call.vehicle.lastVisitOn)],
                ]}
              />
            </section>
          )}
          {call.order && (
            <section>
              <h3>
                {call.order.items || followup.tasks.visit}{' '}
                <Tag>{followup.repairTypes[call.order.repairType] ?? call.order.repairType}</Tag>
              </h3>
              <Facts
                facts={[
                  [followup.sheet.order, call.order.orderNo],
                  [followup.sheet.delivered, call.order.deliveredAt && time.when(call.order.deliveredAt)],
                  [words.advisor, call.order.advisorName],
                  [words.technician, call.order.technicianName],
                  [words.roles.SENDER, call.order.senderName],
                ]}
              />
            </section>
          )}
          <Promises promises={call.promises} />
          {call.complaints.length > 0 && (
            <section className={styles.alert}>
              <h3>{words.openComplaints}</h3>
              <ul>
                {call.complaints.map((complaint) => (
                  <li key={complaint.id}>
                    <Link to={`/complaints/${complaint.id}`}>{complaint.complaintNo}</Link>{' '}
                    {complaint.description}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{words.attempts}</h3>
            <List empty={words.noAttempts}>
              {call.attempts.map((attempt) => (
                <li key={attempt.id}>
                  <span className={styles.quiet}>{time.when(attempt.at)}</span>{' '}
                  {followup.outcomes[attempt.outcome]}
                  {attempt.rescheduledTo && ` → ${time.when(attempt.rescheduledTo)}`}{' '}
                  <span className={styles.quiet}>{attempt.employeeName}</span>
                </li>
              ))}
            </List>
          </section>
          <section>
            <h3>{words.visits}</h3>
            <List empty={words.noVisits}>
              {call.visits.map((visit) => (
                <li key={visit.id}>
                  <span className={styles.quiet}>
                    {visit.deliveredAt ? time.day(visit.deliveredAt.slice(0, 10)) : common.none}
                  </span>{' '}
                  {visit.items || followup.repairTypes[visit.repairType]}
                </li>
              ))}
            </List>
          </section>
          <section>
            <h3>{words.history}</h3>
            <List empty={words.noHistory}>
              {call.history.map((record) => (
                <li key={record.id}>
                  <Link to={`/follow-up/records/${record.id}`}>{time.when(record.at)}</Link>{' '}
                  {followup.records.satisfaction[record.satisfied]}
                  {record.grievance && ` · ${followup.records.grievance}`}
                  {record.content && <span className={styles.quiet}> {record.content}</span>}
                </li>
              ))}
            </List>
          </section>
        </>
      )}
      {foot && <div>{foot}</div>}
    </div>
  );
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function List({ empty, children }: { empty: string; children: ReactNode[] }) {
  return children.length === 0 ? <p className={styles.quiet}>{empty}</p> : <ul>{children}</ul>;
}
