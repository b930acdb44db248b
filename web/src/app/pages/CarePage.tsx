import { GiftOutlined, MessageOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type CareRow, careQuery } from '../../features/care/api/care';
import styles from '../../features/care/components/care.module.css';
import { useDictionary } from '../../lib/dictionaries';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { useQuickContact } from '../quickContact';

const GiftDrawer = lazy(async () => ({
  default: (await import('../../features/care/components/GiftDrawer')).GiftDrawer,
}));

/** Whom to think of today: what happens in their lives, and who has been forgotten. */
export default function CarePage() {
  const { care: words } = useTexts();
  const [team, setTeam] = useState(false);
  const [giving, setGiving] = useState<CareRow | null>(null);
  const { data, error, refetch } = useQuery(careQuery(team));
  const events = data?.filter((it) => it.kind === 'LIFE_EVENT') ?? [];
  const neglected = data?.filter((it) => it.kind === 'NEGLECTED') ?? [];
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <Segmented
            value={team ? 'team' : 'mine'}
            onChange={(value) => setTeam(value === 'team')}
            options={[
              { value: 'mine', label: words.mine },
              { value: 'team', label: words.team },
            ]}
          />
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <>
          <Group title={words.events} rows={events} team={team} onGive={setGiving} />
          <Group title={words.neglected} rows={neglected} team={team} onGive={setGiving} />
        </>
      )}
      {giving && (
        <Suspense>
          <GiftDrawer open customerId={giving.customerId} onClose={() => setGiving(null)} />
        </Suspense>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  rows: CareRow[];
  team: boolean;
  onGive: (row: CareRow) => void;
}

function Group({ title, rows, team, onGive }: GroupProps) {
  const { care: words } = useTexts();
  const enter = useQuickContact();
  const may = useCan('RELATIONSHIP_EDIT');
  const types = useDictionary('life-event');
  const time = useTime();
  if (rows.length === 0) return null;
  const about = (it: CareRow) =>
    it.kind === 'LIFE_EVENT'
      ? [it.on && time.day(it.on), it.whose, it.type && types.say(it.type), it.note]
      : [it.on ? words.lastCare(time.day(it.on)) : words.neverCare];
  return (
    <section className={styles.group}>
      <h2>
        {title} <span>{rows.length}</span>
      </h2>
      <ul className={styles.rows}>
        {rows.map((it) => (
          <li key={`${it.customerId}${it.type}${it.on}`}>
            <span className={styles.what}>
              <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
              <span className={styles.quiet}>
                {[...about(it), team && it.ownerName].filter(Boolean).join(' · ')}
              </span>
            </span>
            {may && (
              <span className={styles.buttons}>
                {enter && (
                  <Button
                    size="small"
                    icon={<MessageOutlined />}
                    onClick={() => enter(it.customerId, { functions: ['CARE'] })}
                  >
                    {words.contact}
                  </Button>
                )}
                <Button size="small" icon={<GiftOutlined />} onClick={() => onGive(it)}>
                  {words.giveShort}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
