import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Fact, Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import { HiddenValue } from '../../identity/components/HiddenValue';
import type { ContactPoint, CustomerView } from '../api/customers';
import { honorific } from '../model/honorific';
import styles from './CustomerFacts.module.css';

interface Props {
  customer: CustomerView;
  /** What else is on record of one of its people. */
  aboutPerson?: (id: string) => ReactNode;
}

/** Who the customer is and how to reach it, in two columns. */
export function CustomerFacts({ customer, aboutPerson }: Props) {
  const { common, customer: words } = useTexts();
  const time = useTime();
  const facts: Fact[] = [
    [words.customerNo, customer.customerNo],
    [words.stage, words.stages[customer.lifecycleStage]],
    [words.owner, customer.ownerName ?? common.none],
    [words.department, customer.departmentName],
    customer.type === 'PERSON'
      ? [words.employer, customer.employer ?? common.none]
      : [words.uscc, customer.uscc ?? common.none],
    [
      words.address,
      customer.address ? (
        <HiddenValue
          key="address"
          type="customer"
          id={customer.id}
          field="address"
          value={customer.address}
        />
      ) : (
        common.none
      ),
    ],
    [words.lastService, time.when(customer.lastServiceAt)],
    [words.lastContact, time.when(customer.lastContactAt)],
    [words.externalNo, customer.externalNo ?? common.none],
    [words.note, customer.note ?? common.none],
  ];
  return (
    <>
      <PointList customerId={customer.id} points={customer.contactPoints} />
      {customer.contactPersons.map((person) => (
        <div key={person.id} className={styles.person}>
          <div className={styles.personName}>
            {person.name}{' '}
            <span className={styles.quiet}>{honorific({ ...person, honorific: null }, words)}</span>
            {person.primary && <Tag tone="primary">{words.primary}</Tag>}
          </div>
          <div className={styles.quiet}>
            {[
              person.departmentName,
              person.position,
              person.buyingRole && words.buyingRoles[person.buyingRole],
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <PointList customerId={customer.id} points={person.contactPoints} />
          {aboutPerson?.(person.id)}
        </div>
      ))}
      <div className={styles.facts}>
        <Facts facts={facts} />
      </div>
    </>
  );
}

function PointList({ customerId, points }: { customerId: string; points: ContactPoint[] }) {
  const { customer: words } = useTexts();
  if (points.length === 0) return null;
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point.id}>
          <span className={styles.type}>{words.contactTypes[point.type]}</span>
          <HiddenValue
            type="customer"
            id={customerId}
            field={`contactPoints/${point.id}`}
            value={point.value}
            phone={['MOBILE', 'LANDLINE', 'SERVICE_NUMBER'].includes(point.type)}
          />
          {point.preferred && <Tag tone="primary">{words.preferred}</Tag>}
          {point.validity === 'INVALID' && (
            <Tag tone="overdue">
              {point.invalidReason ? words.invalidReasons[point.invalidReason] : words.validities.INVALID}
            </Tag>
          )}
          {point.timeWindow && <span className={styles.quiet}>{point.timeWindow}</span>}
        </li>
      ))}
    </ul>
  );
}
