import {
  EditOutlined,
  FormOutlined,
  HistoryOutlined,
  PlusOutlined,
  PrinterOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { VehicleRow } from '../../features/asset/api/vehicles';
import { VehicleCards } from '../../features/asset/components/VehicleCards';
import { CustomerCadencePanel } from '../../features/cadence/components/CustomerCadencePanel';
import { GiftPanel } from '../../features/care/components/GiftPanel';
import {
  deleteCustomer,
  overviewQuery,
  restoreCustomer,
  type TimelineEntry,
} from '../../features/customer/api/customers';
import type { TeamMember } from '../../features/customer/api/team';
import { ConsentPanel } from '../../features/customer/components/ConsentPanel';
import { ConsentTag } from '../../features/customer/components/ConsentTag';
import { CustomerFacts } from '../../features/customer/components/CustomerFacts';
import { CustomerSelect } from '../../features/customer/components/CustomerSelect';
import { CustomerTimeline } from '../../features/customer/components/CustomerTimeline';
import { MergeButton } from '../../features/customer/components/MergeButton';
import { OwnerPanel } from '../../features/customer/components/OwnerPanel';
import { SaveCard } from '../../features/customer/components/SaveCard';
import { Standing } from '../../features/customer/components/Standing';
import { Taboos } from '../../features/customer/components/Taboos';
import { TeamPanel } from '../../features/customer/components/TeamPanel';
import { honorific } from '../../features/customer/model/honorific';
import { type OpenFollowUp, OpenFollowUps } from '../../features/followup/components/OpenFollowUps';
import { PhoneToConfirm } from '../../features/followup/components/PhoneToConfirm';
import { DeleteButton } from '../../features/identity/components/DeleteButton';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { WhyVisible } from '../../features/identity/components/WhyVisible';
import { ContactValues } from '../../features/list/components/ContactValues';
import { CustomValues } from '../../features/list/components/CustomValues';
import { LoyaltyPanel } from '../../features/loyalty/components/LoyaltyPanel';
import { PromisePanel } from '../../features/promise/components/PromisePanel';
import { RelationshipPanel } from '../../features/relationship/components/RelationshipPanel';
import { now } from '../../lib/clock';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useQuickContact } from '../quickContact';
import { useRemoval } from '../useRemoval';
import styles from './CustomerPage.module.css';
import { OpenMatters } from './OpenMatters';

// On its way while the customer is still asked for, so that nothing jumps.
const knowledge = import('../../features/customer/components/Knowledge');
const Knowledge = lazy(async () => ({ default: (await knowledge).Knowledge }));
const CustomerDrawer = lazy(async () => ({
  default: (await import('../../features/customer/components/CustomerDrawer')).CustomerDrawer,
}));
const RecordHistory = lazy(async () => ({
  default: (await import('../../features/identity/components/RecordHistory')).RecordHistory,
}));
const VehicleDrawer = lazy(async () => ({
  default: (await import('../../features/asset/components/VehicleDrawer')).VehicleDrawer,
}));

/** As the follow-up room adds it. */
interface PhoneToConfirmRow {
  taskId: string;
  since: string;
}

/** All of a customer: who, consent, time line; beside it what is open and which cars. */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const t = useTexts();
  const words = t.customer;
  const time = useTime();
  const intoRecycleBin = useRemoval();
  const mayDelete = useCan('CUSTOMER_DELETE');
  const mayMerge = useCan('CUSTOMER_MERGE');
  const mayEdit = useCan('CUSTOMER_EDIT');
  const mayRelate = useCan('RELATIONSHIP_VIEW');
  const enter = useQuickContact();
  const say = useTimelineWords();
  const [editing, setEditing] = useState(false);
  const [addingVehicle, setAddingVehicle] = useState(false);
  const [showingHistory, setShowingHistory] = useState(false);
  const { data, error, refetch } = useQuery(overviewQuery(id));

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { customer, parts, timeline } = data;

  const remove = () =>
    intoRecycleBin({
      list: '/customers',
      queryKey: 'customers',
      id: customer.id,
      remove: () => deleteCustomer(customer),
      restore: () => restoreCustomer(customer.id),
      removed: words.deleted(customer.name),
      restored: words.restored(customer.name),
    });

  return (
    <>
      <PageHeader
        back={{ to: '/customers', label: words.title }}
        title={customer.name}
        note={
          <span className={styles.note}>
            {customer.type === 'PERSON' ? honorific(customer, words) : words.types.ORGANIZATION}
            <span>{customer.ownerName ? `${words.owner} ${customer.ownerName}` : words.noOwner}</span>
            <Standing customer={customer} />
            <ConsentTag status={customer.followUpConsent} />
          </span>
        }
        actions={
          <>
            <WhyVisible type="customer" id={customer.id} />
            <Button icon={<HistoryOutlined />} onClick={() => setShowingHistory(true)}>
              {t.history.title}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {words.print}
            </Button>
            <SaveCard customer={customer} />
            {enter && (
              <Button icon={<FormOutlined />} onClick={() => enter(customer.id)}>
                {t.relationship.enter}
              </Button>
            )}
            {mayMerge && customer.editable && <MergeButton id={customer.id} />}
            {mayDelete && customer.editable && (
              <DeleteButton type="customer" id={customer.id} remove={() => void remove()} />
            )}
            {customer.editable && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t.common.edit}
              </Button>
            )}
          </>
        }
      />
      {((parts.phoneToConfirm ?? []) as PhoneToConfirmRow[]).map((it) => (
        <div key={it.taskId} className={styles.strip}>
          <PhoneToConfirm {...it} />
        </div>
      ))}
      {customer.profile.taboos && (
        <div className={styles.strip}>
          <Taboos text={customer.profile.taboos} />
        </div>
      )}
      <div className={styles.page}>
        <div className={styles.main}>
          <section>
            <h2 className={styles.title}>{words.facts}</h2>
            <CustomerFacts
              customer={customer}
              aboutPerson={(person) => (
                <ContactValues id={person} heading={(text) => <h3 className={styles.small}>{text}</h3>} />
              )}
            />
          </section>
          <Suspense>
            <Knowledge customer={customer} parts={parts} mayEdit={mayEdit} />
          </Suspense>
          <CustomValues
            list="customers"
            id={customer.id}
            heading={(text) => <h2 className={styles.title}>{text}</h2>}
          />
          <CustomerTimeline customerId={customer.id} first={timeline} say={say} />
        </div>
        <aside className={styles.side}>
          <OpenMatters parts={parts} />
          <section>
            <div className={styles.head}>
              <h2 className={styles.title}>{t.asset.title}</h2>
              {customer.editable && (
                <Button
                  className="no-print"
                  type="text"
                  size="small"
                  icon={<PlusOutlined />}
                  onClick={() => setAddingVehicle(true)}
                >
                  {t.asset.add}
                </Button>
              )}
            </div>
            <VehicleCards vehicles={(parts.vehicles ?? []) as VehicleRow[]} />
          </section>
          <PromisePanel customerId={customer.id} ownerField={<EmployeeSelect allowClear />} />
          <GiftPanel customerId={customer.id} />
          <LoyaltyPanel customerId={customer.id} editable={customer.editable} />
          <RelationshipPanel customerId={customer.id} />
          {mayRelate && (
            <p className="no-print">
              <Link to={`/customers/${customer.id}/account`}>{t.account.link}</Link>
              {' · '}
              <Link to={`/customers/${customer.id}/visit-sheet`}>{t.relationship.visitSheet.link}</Link>
            </p>
          )}
          <CustomerCadencePanel id={customer.id} editable={customer.editable} />
          <OpenFollowUps followUps={(parts.followUps ?? []) as OpenFollowUp[]} />
          <ConsentPanel customer={customer} />
          <TeamPanel customer={customer} team={(parts.team ?? []) as TeamMember[]} />
          <OwnerPanel customer={customer} onReturned={() => void navigate('/customers')} />
        </aside>
      </div>
      <p className={styles.printed}>{words.printed(time.exactly(now().toISOString()))}</p>
      <Suspense>
        <RecordHistory
          type="customer"
          id={customer.id}
          version={customer.version}
          editable={customer.editable && mayEdit}
          open={showingHistory}
          onClose={() => setShowingHistory(false)}
        />
        <CustomerDrawer id={editing ? customer.id : null} onClose={() => setEditing(false)} />
        <VehicleDrawer
          id={addingVehicle ? 'new' : null}
          customerId={customer.id}
          customerField={<CustomerSelect />}
          onClose={() => setAddingVehicle(false)}
        />
      </Suspense>
    </>
  );
}

const pages: Record<string, string> = {
  'work-order': '/work-orders',
  vehicle: '/vehicles',
  complaint: '/complaints',
  'follow-up-record': '/follow-up/records',
  'follow-up-task': '/calls',
  'contact-made': '/contacts-made',
  promise: '/promises?show=',
};

/** The words of the rooms whose entries stand in the time line. */
function useTimelineWords() {
  const t = useTexts();
  return (entry: TimelineEntry) => {
    const page = pages[entry.subjectType];
    return {
      ...status(entry, t),
      ...(page && { path: page.endsWith('=') ? page + entry.subjectId : `${page}/${entry.subjectId}` }),
    };
  };
}

function status(entry: TimelineEntry, t: ReturnType<typeof useTexts>): { status?: string } {
  const code = entry.status;
  if (!code) return {};
  const said =
    entry.kind === 'CONSENT'
      ? sayConsent(code, entry.title ?? '', t.customer)
      : entry.kind === 'PAST_CONTACT'
        ? sayContact(code, t.customer)
        : entry.kind === 'CONTACT_MADE'
          ? sayContactMade(code, t.relationship)
          : sayStatus(entry.kind, code, t);
  return said ? { status: said } : {};
}

/** By which way, and what came of it: `PHONE REACHED`. */
function sayContact(status: string, words: ReturnType<typeof useTexts>['customer']) {
  const [channel = '', outcome = ''] = status.split(' ');
  return [words.contactChannels[channel], words.contactOutcomes[outcome]].filter(Boolean).join(' · ');
}

/** By which way, whether both spoke, and what for: `VISIT TWO_WAY CARE INTEL`. */
function sayContactMade(status: string, words: ReturnType<typeof useTexts>['relationship']) {
  const [channel = '', ways = '', ...functions] = status.split(' ');
  return [
    (words.channels as Record<string, string>)[channel],
    functions.map((it) => (words.functions as Record<string, string>)[it]).join(words.and),
    ways === 'ONE_WAY' && words.oneSided,
  ]
    .filter(Boolean)
    .join(' · ');
}

function sayConsent(status: string, title: string, words: ReturnType<typeof useTexts>['customer']) {
  const [purpose = '', channel = ''] = title.split('/');
  return [
    (words.purposes as Record<string, string>)[purpose],
    (words.channels as Record<string, string>)[channel],
    (words.statuses as Record<string, string>)[status],
  ]
    .filter(Boolean)
    .join(' · ');
}

function sayStatus(
  kind: string,
  code: string,
  { calling, care, complaint, customer, followup, promise, service }: ReturnType<typeof useTexts>,
): string | undefined {
  if (kind.startsWith('COMPLAINT')) return (complaint.severities as Record<string, string>)[code];
  switch (kind) {
    case 'FOLLOW_UP_RECORD':
      return (followup.records.satisfaction as Record<string, string>)[code];
    case 'FOLLOW_UP_CALL':
      return (followup.outcomes as Record<string, string>)[code];
    case 'INCOMING_CALL':
      return calling.incoming.statuses[code];
    case 'FOLLOW_UP_MESSAGE':
      return calling.writing.channels[code as keyof typeof calling.writing.channels];
    case 'GIFT':
      return (care.statuses as Record<string, string>)[code];
    case 'PROMISE':
      return (promise.statuses as Record<string, string>)[code];
    case 'VEHICLE':
      return customer.partyRoles[code];
    case 'DO_NOT_CONTACT':
      return (customer.channels as Record<string, string>)[code];
    default:
      return (service.repairTypes as Record<string, string>)[code];
  }
}
