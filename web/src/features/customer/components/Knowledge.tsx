import type { CustomerView } from '../api/customers';
import type { Completeness as HowMuch, Known, Personality } from '../api/known';
import { Completeness } from './Completeness';
import { DecisionChart } from './DecisionChart';
import { KnownPanels } from './KnownPanels';
import { PersonalityPanel } from './PersonalityPanel';
import { ProfilePanel } from './ProfilePanel';
import { type Referral, Referrals } from './Referrals';

interface Props {
  customer: CustomerView;
  /** As this room adds them to the page; what somebody may not know is not there. */
  parts: Record<string, unknown[]>;
  mayEdit: boolean;
}

/** All that people have learned of a customer, apart from who it is and how to reach it. */
export function Knowledge({ customer, parts, mayEdit }: Props) {
  const [completeness] = (parts.completeness ?? []) as HowMuch[];
  const [known] = (parts.known ?? []) as Known[];
  const [personality] = (parts.personality ?? []) as Personality[];
  return (
    <>
      {customer.type === 'ORGANIZATION' && <DecisionChart persons={customer.contactPersons} />}
      <ProfilePanel customer={customer}>
        {completeness && <Completeness {...completeness} />}
        <Referrals referrals={(parts.referrals ?? []) as Referral[]} />
      </ProfilePanel>
      {known && (
        <KnownPanels customerId={customer.id} editable={customer.editable && mayEdit} known={known}>
          {personality && <PersonalityPanel customerId={customer.id} personality={personality} />}
        </KnownPanels>
      )}
    </>
  );
}
