import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { previewQuery, type RuleForm, type RulePreview } from '../api/rules';
import { LoadPicture } from './LoadPicture';
import styles from './RulePreviewPanel.module.css';

interface Props {
  /** Absent while the form cannot be sent yet. */
  form: RuleForm | undefined;
  /** The rule that is changed. */
  rule?: string | undefined;
}

/** What the rule would bring, while it can still be changed. */
export function RulePreviewPanel({ form, rule }: Props) {
  const t = useTexts();
  const words = t.cadence;
  const { data, error, isFetching, refetch } = useQuery(previewQuery(form, rule));
  return (
    <section className={styles.panel} aria-label={words.consequences} aria-busy={isFetching}>
      <h2>{words.consequences}</h2>
      {!form && <p className={styles.quiet}>{words.fillFirst}</p>}
      {form && error instanceof Problem && error.status === 422 && (
        <Alert type="warning" showIcon title={error.errors[0]?.message ?? sayProblem(error, t)} />
      )}
      {form && error && !(error instanceof Problem && error.status === 422) && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {form && !data && !error && <RowsSkeleton />}
      {form && data && !error && (
        <div className={isFetching ? styles.stale : undefined}>
          <Figures preview={data} percent={form.holdOutPercent ?? 0} />
          <LoadPicture preview={data} />
          <Clashes preview={data} />
          <Rows preview={data} />
        </div>
      )}
    </section>
  );
}

function Figures({ preview, percent }: { preview: RulePreview; percent: number }) {
  const { cadence: words } = useTexts();
  const limits = [
    preview.blocked > 0 && words.blocked(preview.blocked),
    preview.refused > 0 && words.refused(preview.refused),
    preview.resting > 0 && words.resting(preview.resting, preview.pauseDays),
    percent > 0 && words.heldOut(preview.heldOut, percent),
  ].filter((it) => it !== false);
  return (
    <>
      <p className={styles.caught}>{words.audienceHolds(preview.audience)}</p>
      <p>{preview.estimated ? words.caughtLately(preview.caught) : words.caughtAhead(preview.caught)}</p>
      {limits.length > 0 && (
        <ul className={styles.limits}>
          {limits.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Clashes({ preview }: { preview: RulePreview }) {
  const { cadence: words } = useTexts();
  if (preview.clashes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.clashes}
      title={words.clashes}
      description={preview.clashes.map((it) => (
        <div key={it.ruleId}>
          {it.oneRhythm
            ? it.before
              ? words.otherFirst(it.name, it.customers)
              : words.thisFirst(it.name, it.customers)
            : words.close(it.name, it.customers, preview.pauseDays)}
        </div>
      ))}
    />
  );
}

function Rows({ preview }: { preview: RulePreview }) {
  const { cadence: words, common } = useTexts();
  const time = useTime();
  if (preview.rows.length === 0) return null;
  return (
    <div className={styles.rows}>
      <h3>{preview.estimated ? words.firstLately : words.firstAhead}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.customer}</th>
            <th scope="col">{words.happensOn}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col">{words.owner}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((it) => (
            <tr key={`${it.customerId}${it.happensOn}${it.dueOn}`}>
              <td>
                <Link to={`/customers/${it.customerId}`} target="_blank">
                  {it.customer}
                </Link>{' '}
                {it.hindrance && (
                  <Tag tone={it.hindrance === 'RESTING' ? 'due' : 'overdue'}>
                    {words.hindrances[it.hindrance]}
                  </Tag>
                )}
              </td>
              <td>{time.day(it.happensOn)}</td>
              <td>{time.day(it.dueOn)}</td>
              <td>{it.owner ?? common.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
