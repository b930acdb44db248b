import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { returnsQuery } from '../api/pool';
import styles from './ReturningSoon.module.css';

/** Which customers the next nights take back, of one person or of everybody one answers for. */
export function ReturningSoon() {
  const { pool: words } = useTexts();
  const time = useTime();
  const [mine, setMine] = useState(true);
  const { data, error, refetch } = useQuery(returnsQuery(mine));
  return (
    <section aria-label={words.returning}>
      <div className={styles.head}>
        <Segmented
          aria-label={words.returning}
          value={mine ? 'mine' : 'all'}
          onChange={(value) => setMine(value === 'mine')}
          options={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.all },
          ]}
        />
        {data && data.tonight > 0 && <Tag tone="due">{words.tonight(data.tonight)}</Tag>}
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data?.items.length === 0 && <p className={styles.quiet}>{words.nothingReturning}</p>}
      <ul className={styles.list}>
        {data?.items.map((it) => (
          <li key={it.id}>
            <div className={styles.line}>
              <Link to={`/customers/${it.id}`}>{it.name}</Link>
              <Tag tone={it.tonight ? 'due' : 'plain'}>{words.returnsOn(time.day(it.returnsOn))}</Tag>
            </div>
            <div className={styles.quiet}>
              {[
                !mine && it.ownerName,
                it.lastContactAt ? words.lastContact(time.when(it.lastContactAt)) : words.neverContacted,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      {data?.more && <p className={styles.quiet}>{words.more}</p>}
    </section>
  );
}
