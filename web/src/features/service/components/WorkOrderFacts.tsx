import { Link } from 'react-router';
import { sayMoney, sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Fact, Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import { HiddenValue } from '../../identity/components/HiddenValue';
import type { WorkOrderView } from '../api/workOrders';
import styles from './WorkOrderFacts.module.css';

export function WorkOrderFacts({ view }: { view: WorkOrderView }) {
  const { common, service: words } = useTexts();
  const time = useTime();
  const { order } = view;
  const hidden = (field: string, value: string | null | undefined) =>
    value ? <HiddenValue type="work-order" id={order.id} field={field} value={value} phone /> : common.none;
  const facts: Fact[] = [
    [
      words.vehicle,
      <Link key="vehicle" to={`/vehicles/${order.vehicleId}`}>
        {[order.plateNo, order.vehicleKind].filter(Boolean).join(' ') || common.none}
      </Link>,
    ],
    [
      words.owner,
      <Link key="owner" to={`/customers/${order.ownerId}`}>
        {order.ownerName}
      </Link>,
    ],
    [words.repairType, words.repairTypes[order.repairType]],
    [words.mileage, order.mileage == null ? common.none : sayNumber(order.mileage)],
    [words.sender, order.senderName ?? common.none],
    [words.senderPhone, hidden('senderPhone', view.senderPhone)],
    [words.advisor, order.serviceAdvisorName ?? common.none],
    [words.technician, view.technicianName ?? common.none],
    [words.receivedAt, time.when(order.receivedAt)],
    [words.deliveredAt, time.when(order.deliveredAt)],
    [words.amount, order.totalAmount == null ? common.none : sayMoney(order.totalAmount)],
    [words.department, view.departmentName],
    [
      words.dataVerified,
      view.dataVerifiedAt
        ? [view.dataVerifiedByName, time.when(view.dataVerifiedAt)].filter(Boolean).join(' · ')
        : words.notVerified,
    ],
  ];
  const tone = { YES: 'done', NO: 'plain', NOT_ASKED: 'due' } as const;
  return (
    <>
      <div className={styles.facts}>
        <Facts facts={facts} />
      </div>
      <h2 className={styles.title}>{words.items}</h2>
      <p className={styles.items}>{order.items || common.none}</p>
      <h2 className={styles.title}>{words.followUp}</h2>
      <div className={styles.consent}>
        <Tag tone={tone[order.followUpConsent]}>{words.consents[order.followUpConsent]}</Tag>
        {view.consentEvidence && <span>{view.consentEvidence}</span>}
        {view.followUpPhone && hidden('followUpPhone', view.followUpPhone)}
        {view.followUpWindow && <span>{view.followUpWindow}</span>}
      </div>
    </>
  );
}
