import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type FollowUpReport, listSuggestions, rowsKey, type Scope } from '../api/reports';
import { Block } from './Block';
import { DraftEditor } from './DraftEditor';
import { Figure } from './Figure';
import styles from './report.module.css';

const suggested = { of: 'suggestions' } as const;
const shown = 8;

/** Block L: what whoever hands it in has to say, and what customers suggested. */
export function Remarks({ report, scope }: { report: FollowUpReport; scope: Scope }) {
  const comment = report.submission?.comment;
  const narrowed = Boolean(scope.advisor || scope.caller || !report.departmentId);
  const mayWrite = useCan('FOLLOW_UP_REPORT') && !report.submission && !narrowed;
  return (
    <Block letter="L">
      {comment && <p className={styles.words}>{comment}</p>}
      {mayWrite && <DraftEditor key={`${report.from} ${report.to} ${report.departmentId}`} report={report} />}
      <Suggestions scope={scope} />
    </Block>
  );
}

function Suggestions({ scope }: { scope: Scope }) {
  const { report: words } = useTexts();
  const time = useTime();
  const { data } = useQuery({
    queryKey: [...rowsKey(scope, suggested), shown],
    queryFn: ({ signal }) => listSuggestions(scope, { size: shown, signal }),
  });
  if (!data) return null;
  const all = data.count?.value ?? data.items.length;
  return (
    <section className={styles.suggestions} aria-label={words.suggestions}>
      <h3>
        {words.suggestions} <Figure rows={suggested} value={all} />
      </h3>
      {all === 0 && <p className={styles.quiet}>{words.noSuggestions}</p>}
      <ul>
        {data.items.map((it) => (
          <li key={it.recordId}>
            {it.suggestion}{' '}
            <Link className={styles.source} to={`/follow-up/records/${it.recordId}`}>
              {it.customerName} {time.when(it.at)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
