import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { listTimeline, type TimelineEntry } from '../api/customers';
import styles from './CustomerTimeline.module.css';

const kinds = ['all', 'FOLLOW_UP', 'COMPLAINT', 'WORK_ORDER', 'CONSENT'] as const;
/** What belongs to one choice of the filter: the beginnings of the kinds that the rooms tell. */
const prefixes = {
  all: '',
  FOLLOW_UP: 'CONTACT_MADE,PROMISE,GIFT,FOLLOW_UP,INCOMING_CALL,PAST_CONTACT',
  COMPLAINT: 'COMPLAINT',
  WORK_ORDER: 'WORK_ORDER,VEHICLE',
  CONSENT: 'CONSENT,DO_NOT_CONTACT',
} as const;

interface Props {
  customerId: string;
  /** Comes with the page; everything further is loaded as one goes on. */
  first: { items: TimelineEntry[]; next?: string | null };
  /** Words for what other rooms tell: their status and where an entry leads. */
  say: (entry: TimelineEntry) => { status?: string; path?: string };
}

/** Everything that happened with a customer, newest first. */
export function CustomerTimeline({ customerId, first, say }: Props) {
  const { common, customer: words } = useTexts();
  const time = useTime();
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const { rows, list } = usePages(
    ['customers', 'timeline', customerId, kind, kind === 'all' ? first : null],
    async (after, signal) =>
      kind === 'all' && after === undefined ? first : listTimeline(customerId, prefixes[kind], after, signal),
  );
  return (
    <section>
      <div className={styles.head}>
        <h2>{words.timeline}</h2>
        <Segmented
          className="no-print"
          size="small"
          value={kind}
          onChange={(value) => setKind(value)}
          options={kinds.map((value) => ({ value, label: words.timelineKinds[value] }))}
        />
      </div>
      {list.error && !rows ? (
        <ErrorState error={list.error} onRetry={list.onRetry} />
      ) : !rows ? (
        <RowsSkeleton />
      ) : rows.length === 0 ? (
        <p className={styles.quiet}>{words.timelineEmpty}</p>
      ) : (
        <ol className={styles.entries}>
          {rows.map((entry) => {
            const said = say(entry);
            const what = words.entries[entry.kind] ?? words.entries[entry.kind.split('_')[0] ?? ''];
            return (
              <li key={`${entry.kind}${entry.subjectId}${entry.at}`}>
                <time dateTime={entry.at} title={time.exactly(entry.at)}>
                  {entry.kind === 'VEHICLE' ? time.day(todayIn(time.zone, entry.at)) : time.when(entry.at)}
                </time>
                <div className={styles.entry}>
                  <div className={styles.line}>
                    <strong>
                      {said.path && !entry.title ? (
                        <Link to={said.path}>{what ?? entry.kind}</Link>
                      ) : (
                        (what ?? entry.kind)
                      )}
                    </strong>
                    {said.status && <span>{said.status}</span>}
                    {entry.title && said.path ? (
                      <Link to={said.path}>{entry.title}</Link>
                    ) : (
                      entry.title && !entry.title.includes('/') && <span>{entry.title}</span>
                    )}
                    {entry.employeeName && <span className={styles.quiet}>{entry.employeeName}</span>}
                  </div>
                  {entry.summary && <p className={styles.summary}>{entry.summary}</p>}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {list.more.has && (
        <button
          type="button"
          className={`${styles.more} no-print`}
          disabled={list.more.busy}
          onClick={list.more.load}
        >
          {common.loadMore}
        </button>
      )}
    </section>
  );
}
