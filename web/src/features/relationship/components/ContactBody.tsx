import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Fact, Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import type { Contact } from '../api/contacts';
import { FollowOns } from './FollowOns';
import styles from './relationship.module.css';

/** All that is known of one contact. */
export function ContactBody({ contact }: { contact: Contact }) {
  const { common, relationship: words } = useTexts();
  const time = useTime();
  const facts: Fact[] = [
    [
      words.customer,
      <Link key="customer" to={`/customers/${contact.customerId}`}>
        {contact.customerName}
      </Link>,
    ],
    ...(contact.contactPersonName ? [[words.person, contact.contactPersonName] as Fact] : []),
    [words.by, contact.employeeName],
    [words.at, time.exactly(contact.at)],
    [words.channel, `${words.channels[contact.channel]} · ${words.directions[contact.direction]}`],
    [words.twoWay, contact.twoWay ? words.twoWays.yes : words.twoWays.no],
    ...(contact.response ? [[words.response, words.responses[contact.response]] as Fact] : []),
    ...(contact.materials ? [[words.materials, contact.materials] as Fact] : []),
    ...(contact.helped ? [[words.helped, common.yes] as Fact] : []),
    ...(contact.late ? [[words.enteredAt, time.exactly(contact.createdAt)] as Fact] : []),
  ];
  return (
    <div className={styles.page}>
      {contact.content && <p className={styles.said}>{contact.content}</p>}
      <Facts facts={facts} />
      {contact.nextStep && (
        <section>
          <h2 className={styles.title}>{words.next}</h2>
          <div className={styles.buttons}>
            <span>
              {time.day(contact.nextOn)} {contact.nextBy && words.nextBys[contact.nextBy]} ·{' '}
              {contact.nextStep}
            </span>
            <Tag tone={contact.taskOpen ? 'due' : 'done'}>
              {contact.taskOpen ? words.stepOpen : words.stepDone}
            </Tag>
            {contact.taskId && <Link to={`/calls/${contact.taskId}`}>{words.openStep}</Link>}
          </div>
        </section>
      )}
      {(contact.customerProblem || contact.intelligence.length > 0) && (
        <section>
          <h2 className={styles.title}>{words.learnt}</h2>
          <FollowOns contact={contact} />
        </section>
      )}
    </div>
  );
}
