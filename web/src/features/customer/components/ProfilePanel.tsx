import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useDictionary } from '../../../lib/dictionaries';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { type Fact, Facts } from '../../../ui/Facts';
import { HiddenValue } from '../../identity/components/HiddenValue';
import type { CustomerView } from '../api/customers';
import { sayBirthday } from '../model/birthday';
import styles from './ProfilePanel.module.css';

const ProfileDrawer = lazy(async () => ({ default: (await import('./ProfileDrawer')).ProfileDrawer }));

interface Props {
  customer: CustomerView;
  /** Beneath the heading: how much is known, and what to ask. */
  children?: ReactNode;
}

/** What people have learned of a customer. What nobody knows does not stand here as a row of dashes. */
export function ProfilePanel({ customer, children }: Props) {
  const { profile: words } = useTexts();
  const [editing, setEditing] = useState(false);
  const facts = useFacts(customer);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        {customer.editable && (
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<EditOutlined />}
            onClick={() => setEditing(true)}
          >
            {words.edit}
          </Button>
        )}
      </div>
      {children}
      {facts.length === 0 ? <p className={styles.quiet}>{words.none}</p> : <Facts facts={facts} />}
      <Suspense>
        <ProfileDrawer customer={editing ? customer : null} onClose={() => setEditing(false)} />
      </Suspense>
    </section>
  );
}

function useFacts({ id, profile }: CustomerView): Fact[] {
  const { profile: words } = useTexts();
  const categories = useDictionary('customer-category');
  const sources = useDictionary('customer-source');
  const educations = useDictionary('education');
  const maySeeSensitive = useCan('SENSITIVE_DATA');
  const facts: [string, ReactNode][] = [
    [words.category, [categories.say(profile.category), profile.categoryReason].filter(Boolean).join(' · ')],
    [words.source, sources.say(profile.source)],
    [words.referredBy, profile.referredById && <Referrer {...profile} />],
    [
      words.partner,
      profile.partnerSince && words.partnerFor(profile.partnerSince, profile.partnerAgreement ?? null),
    ],
    [words.preferences, profile.preferences],
    [words.hobbies, profile.hobbies],
    [words.birthday, profile.birthday && sayBirthday(profile.birthday, words)],
    [words.occupation, profile.occupation],
    [words.education, educations.say(profile.education)],
    [
      words.consumptionType,
      profile.consumptionType &&
        `${words.consumptionTypes[profile.consumptionType]} · ${words.consumptionHints[profile.consumptionType]}`,
    ],
    [words.purchasingPower, profile.purchasingPower && words.purchasingPowers[profile.purchasingPower]],
    [
      words.ethnicGroup,
      profile.ethnicGroup &&
        (maySeeSensitive ? (
          <HiddenValue type="customer" id={id} field="ethnicGroup" value={profile.ethnicGroup} />
        ) : (
          profile.ethnicGroup
        )),
    ],
  ];
  return facts.filter(([, value]) => value);
}

function Referrer({ referredById, referredByName }: CustomerView['profile']) {
  const { profile: words } = useTexts();
  return referredByName ? (
    <Link to={`/customers/${referredById}`}>{referredByName}</Link>
  ) : (
    words.hiddenReferrer
  );
}
