import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { candidatesQuery, changesQuery, structureQuery } from '../../features/relationship/api/relationships';
import { LevelMark } from '../../features/relationship/components/LevelMark';
import styles from '../../features/relationship/components/levels.module.css';
import { StructureTable } from '../../features/relationship/components/StructureTable';
import { sayReasons, whom } from '../../features/relationship/model/words';
import { useTexts } from '../../lib/texts';
import { todayIn } from '../../lib/time';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';

const RelationshipDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/RelationshipDrawer')).RelationshipDrawer,
}));

/** How we stand with our customers: the structure, who may come nearer, what rose and fell. */
export default function RelationshipsPage() {
  const { relationship: words } = useTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(structureQuery);
  return (
    <>
      <PageHeader title={words.structure.title} />
      <p className={styles.quiet} style={{ maxWidth: 720, marginBottom: 16 }}>
        {words.structure.note}
      </p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.rows.length === 0 ? (
        <EmptyState title={words.structure.empty} hint={words.structure.emptyHint} />
      ) : (
        <StructureTable structure={data} />
      )}
      <Candidates onOpen={setOpened} />
      <Changes onOpen={setOpened} />
      <Suspense>
        <RelationshipDrawer id={opened} onClose={() => setOpened(null)} />
      </Suspense>
    </>
  );
}

function Candidates({ onOpen }: { onOpen: (id: string) => void }) {
  const { relationship: words } = useTexts();
  const { data } = useQuery(candidatesQuery);
  if (!data) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.structure.candidates}</h2>
      {data.length === 0 ? (
        <p className={styles.quiet}>{words.structure.noCandidates}</p>
      ) : (
        <ul className={styles.cards}>
          {data.map((it) => (
            <li key={it.id} className={styles.card}>
              <div className={styles.person}>
                <button type="button" className={styles.open} onClick={() => onOpen(it.id)}>
                  {whom(it)}
                </button>
                <LevelMark level={it.level} />
              </div>
              <p className={styles.quiet}>{it.employeeName}</p>
              <p className={styles.quiet}>{sayReasons(it.ready, words)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Changes({ onOpen }: { onOpen: (id: string) => void }) {
  const { relationship: words } = useTexts();
  const time = useTime();
  const [month, setMonth] = useState(() => dayjs(time.today()).startOf('month'));
  const { data } = useQuery(
    changesQuery(month.format('YYYY-MM-DD'), month.endOf('month').format('YYYY-MM-DD')),
  );
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.structure.changes}</h2>
        <DatePicker
          picker="month"
          allowClear={false}
          aria-label={words.structure.month}
          value={month}
          onChange={(chosen) => chosen && setMonth(chosen.startOf('month'))}
        />
      </div>
      {data?.length === 0 ? (
        <p className={styles.quiet}>{words.structure.noChanges}</p>
      ) : (
        <ul className={styles.list}>
          {data?.map((it) => (
            <li key={it.id} className={styles.person}>
              <span>
                <Tag tone={it.rise ? 'done' : 'due'}>
                  {it.rise ? words.structure.rose : words.structure.fell}
                </Tag>{' '}
                <button type="button" className={styles.open} onClick={() => onOpen(it.relationshipId)}>
                  {whom(it)}
                </button>{' '}
                {it.fromLevel && words.drawer.changed(words.levels[it.fromLevel], words.levels[it.toLevel])}
              </span>
              <span className={styles.quiet}>
                {[it.employeeName, time.day(todayIn(time.zone, it.at)), it.reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
