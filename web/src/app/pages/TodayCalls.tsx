import { CarryOutOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { firstRows, type TodayScope, todayQuery } from '../../features/followup/api/today';
import { MissedCalls } from '../../features/followup/components/MissedCalls';
import { TodayList } from '../../features/followup/components/TodayList';
import { ToWriteList } from '../../features/followup/components/ToWriteList';
import { WhyFirst } from '../../features/followup/components/WhyFirst';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { sayDate } from '../../lib/time';
import { useFilters } from '../../lib/useFilters';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Strip } from '../../ui/Strip';
import { OwnFigures } from './OwnFigures';
import styles from './TodayCalls.module.css';
import { WaitingAside } from './WaitingAside';

/** Whom to contact, what is late, what somebody waits for. */
export function TodayCalls() {
  const { followup, common } = useTexts();
  const words = followup.today;
  const manages = useCan('FOLLOW_UP_MANAGE');
  const [{ scope: asked }, change] = useFilters('scope');
  const scope: TodayScope = asked === 'TEAM' || (asked === undefined && manages) ? 'TEAM' : 'MINE';
  const [shown, setShown] = useState(firstRows);
  const { data, error, isPlaceholderData, refetch } = useQuery(todayQuery(scope, shown));
  const next = data?.rows.find((row) => row.part !== 'DONE' && !row.onThePhone);

  return (
    <div className={styles.page}>
      <PageHeader
        title={words.title}
        note={data && `${sayDate(data.date, common.date)} · ${words.note(data.due, data.done, data.overdue)}`}
        actions={
          next && (
            <Link to={`/calls/${next.taskId}`}>
              <Button type="primary" icon={<CarryOutOutlined />}>
                {words.start}
              </Button>
            </Link>
          )
        }
      >
        <Segmented
          aria-label={words.scope}
          value={scope}
          onChange={(value) => {
            setShown(firstRows);
            change({ scope: value });
          }}
          options={[
            { value: 'MINE', label: words.mine },
            { value: 'TEAM', label: words.team },
          ]}
        />
      </PageHeader>
      <OwnFigures />
      <div className={styles.columns}>
        <div className={styles.main}>
          {data && data.awaitingConsent > 0 && (
            <div className={styles.hint}>
              <Strip action={<Link to="/work-orders/awaiting-consent">{words.awaitingTitle}</Link>}>
                {words.awaiting(data.awaitingConsent)}
              </Strip>
            </div>
          )}
          {error && !data ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !data ? (
            <RowsSkeleton rows={12} />
          ) : data.rows.length + data.toWrite.length === 0 ? (
            <EmptyState icon={<CheckCircleOutlined />} title={words.empty} hint={words.emptyHint} />
          ) : (
            <>
              {!next && <EmptyState icon={<CheckCircleOutlined />} title={words.allDone} />}
              {next && <WhyFirst row={next} />}
              <MissedCalls team={scope === 'TEAM'} />
              <TodayList
                day={data}
                team={scope === 'TEAM'}
                busy={isPlaceholderData}
                onMore={(rows) => setShown(rows)}
              />
              <ToWriteList toWrite={data.toWrite} />
              {data.more && <p className={styles.more}>{words.tooMany}</p>}
            </>
          )}
        </div>
        <aside className={styles.aside} aria-label={words.waiting}>
          <WaitingAside />
        </aside>
      </div>
    </div>
  );
}
