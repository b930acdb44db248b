import { FormOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { visitsQuery } from '../../features/relationship/api/stories';
import styles from '../../features/relationship/components/levels.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useQuickContact } from '../quickContact';

/** Whom to visit today, district by district. */
export default function VisitsPage() {
  const { followup, relationship } = useTexts();
  const words = relationship.visits;
  const time = useTime();
  const enter = useQuickContact();
  const [team, setTeam] = useState(false);
  const { data, error, refetch } = useQuery(visitsQuery(team));
  return (
    <>
      <PageHeader
        title={words.title}
        note={time.day(time.today())}
        actions={
          <Segmented
            value={team}
            onChange={setTeam}
            options={[
              { value: false, label: words.mine },
              { value: true, label: words.team },
            ]}
          />
        }
      />
      <p className={styles.quiet}>{words.note}</p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        data.map((district) => (
          <section key={district.code ?? ''} className={styles.section}>
            <h2 className={styles.title}>
              {district.name ?? district.code ?? words.unknown}{' '}
              <span className={styles.quiet}>{words.count(district.visits.length)}</span>
            </h2>
            <ul className={styles.list}>
              {district.visits.map((it) => (
                <li key={it.taskId} className={styles.visit}>
                  <div>
                    <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>{' '}
                    {it.overdue && (
                      <Tag tone="overdue">
                        {words.overdue} {time.day(it.plannedDate)}
                      </Tag>
                    )}
                    <p>{it.about ?? followup.types[it.targetType as keyof typeof followup.types]}</p>
                    <p className={styles.quiet}>
                      {[
                        it.address ?? words.unknown,
                        it.lastContactAt ? words.last(time.when(it.lastContactAt)) : words.never,
                        team && it.employeeName,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  <div className={styles.period}>
                    <Link to={`/calls/${it.taskId}`}>{words.open}</Link>
                    <Link to={`/customers/${it.customerId}/visit-sheet`}>{relationship.visitSheet.link}</Link>
                    {enter && (
                      <Button icon={<FormOutlined />} onClick={() => enter(it.customerId)}>
                        {relationship.enter}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}
