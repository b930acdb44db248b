import { Link } from 'react-router';
import { sayMoney } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import styles from './ProfilePanel.module.css';

/** As the workshop adds it to the page. */
export interface Referral {
  id: string;
  name: string;
  spent: number | null;
}

/** Whom the customer has brought, and what came of it. */
export function Referrals({ referrals }: { referrals: Referral[] }) {
  const { common, profile: words } = useTexts();
  if (referrals.length === 0) return null;
  const spent = referrals.reduce((sum, it) => sum + (it.spent ?? 0), 0);
  return (
    <p className={styles.referrals}>
      <strong>{words.referrals(String(referrals.length))}</strong>
      {spent > 0 && <span> · {words.referralsSpent(sayMoney(spent))}</span>}
      {': '}
      {referrals.map((it, index) => (
        <span key={it.id}>
          {index > 0 && common.list}
          <Link to={`/customers/${it.id}`}>{it.name}</Link>
        </span>
      ))}
    </p>
  );
}
