import { CustomerServiceOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { qualityQuery } from '../../features/followup/api/quality';
import { SampleCheck } from '../../features/followup/components/SampleCheck';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import styles from './CallQualityPage.module.css';

/** A week of calls for whoever leads the team: how long they cost besides talking, and how good the drawn ones were. */
export default function CallQualityPage() {
  const words = useTexts().calling.quality;
  const time = useTime();
  const [{ week }, change] = useFilters('week');
  const { data, error, refetch } = useQuery(qualityQuery(week));
  const to = (weeks: number) =>
    data && void change({ week: dayjs(data.week).add(weeks, 'week').format('YYYY-MM-DD') });
  const running = data && dayjs(data.week).add(7, 'day').isAfter(time.today());
  return (
    <>
      <PageHeader title={words.title} note={words.note}>
        {data && (
          <span className={styles.week}>
            <Button icon={<LeftOutlined />} aria-label={words.previous} onClick={() => to(-1)} />
            {words.week(time.day(data.week), time.day(dayjs(data.week).add(6, 'day').format('YYYY-MM-DD')))}
            <Button
              icon={<RightOutlined />}
              aria-label={words.next}
              disabled={running ?? true}
              onClick={() => to(1)}
            />
          </span>
        )}
      </PageHeader>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={6} />
      ) : (
        <>
          {data.callers.length === 0 ? (
            <EmptyState icon={<CustomerServiceOutlined />} title={words.noCalls} />
          ) : (
            <ul className={styles.callers} aria-label={words.caller}>
              {data.callers.map((it) => (
                <li key={it.callerId} className={styles.caller}>
                  <span className={styles.name}>{it.callerName}</span>
                  <span className={styles.quiet}>
                    {words.calls} {it.calls}
                  </span>
                  <span>
                    {it.medianSeconds == null ? (
                      <span className={styles.quiet}>
                        {words.median} {words.notMeasured}
                      </span>
                    ) : (
                      <Tooltip title={words.medianHint(data.aimSeconds)}>
                        <span>
                          {words.median}{' '}
                          <Tag tone={it.medianSeconds <= data.aimSeconds ? 'done' : 'due'}>
                            {words.seconds(it.medianSeconds)}
                          </Tag>{' '}
                          <span className={styles.quiet}>{words.within(it.withinAim, it.measured)}</span>
                        </span>
                      </Tooltip>
                    )}
                  </span>
                  <span>
                    {words.checked} {words.checkedOf(it.checked, it.drawn)}
                    {it.checked > 0 && (
                      <>
                        {' '}
                        <Tag>{words.score(Math.round((100 * it.ticked) / (5 * it.checked)))}</Tag>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <h2 className={styles.head}>{words.samples}</h2>
          {data.samples.length === 0 ? (
            <EmptyState title={words.empty} hint={words.emptyHint} />
          ) : (
            data.samples.map((sample) => (
              <SampleCheck key={`${sample.id} ${sample.version}`} sample={sample} />
            ))
          )}
        </>
      )}
    </>
  );
}
