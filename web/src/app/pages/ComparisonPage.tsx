import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import {
  type ComparedLine,
  type Comparison,
  comparisonQuery,
  figuresOf,
} from '../../features/report/api/comparison';
import { FunnelPlot } from '../../features/report/components/FunnelPlot';
import { Head } from '../../features/report/components/Head';
import { MonthChoice } from '../../features/report/components/MonthChoice';
import styles from '../../features/report/components/report.module.css';
import { isGood, reportOf, sayComparison } from '../../features/report/model/comparison';
import { sayRate } from '../../features/report/model/findings';
import { isMonth } from '../../features/report/model/month';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag, type Tone } from '../../ui/Tag';

const spans = [1, 3, 6, 12] as const;

/** Advisors, callers and branches side by side; who is within chance is not ranked in words. */
export default function ComparisonPage() {
  const t = useTexts();
  const words = t.comparison;
  const time = useTime();
  const [filters, change] = useFilters('month', 'months', 'by', 'figure', 'department');
  const thisMonth = time.today().slice(0, 7);
  const month = isMonth(filters.month) && filters.month <= thisMonth ? filters.month : thisMonth;
  const months = spans.find((it) => String(it) === filters.months) ?? 3;
  const by = (['ADVISOR', 'CALLER', 'BRANCH'] as const).find((it) => it === filters.by) ?? 'ADVISOR';
  const figure =
    figuresOf[by].find((it) => it === filters.figure) ?? (figuresOf[by][0] as Comparison['figure']);
  const { department } = filters;
  const compared = { month, months, by, figure, ...(department && { department }) };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...comparisonQuery(compared),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHeader title={words.title} note={data && words.until(`${data.from} – ${data.to}`)}>
        <Segmented
          aria-label={words.whom}
          value={by}
          onChange={(value) => change({ by: value, figure: null })}
          options={(['ADVISOR', 'CALLER', 'BRANCH'] as const).map((it) => ({
            value: it,
            label: words.by[it],
          }))}
        />
        <Select
          aria-label={words.choose}
          value={figure}
          onChange={(value) => change({ figure: value })}
          options={figuresOf[by].map((it) => ({ value: it, label: words.figures[it] }))}
          style={{ minWidth: 150 }}
        />
        <MonthChoice month={month} latest={thisMonth} onChange={(value) => change({ month: value })} />
        <Select
          aria-label={words.monthsLabel}
          value={months}
          onChange={(value) => change({ months: String(value) })}
          options={spans.map((it) => ({ value: it, label: words.months[it] }))}
          style={{ minWidth: 100 }}
        />
        {by !== 'BRANCH' && (
          <DepartmentSelect
            aria-label={t.report.branch}
            allowClear
            placeholder={t.report.allBranches}
            value={department ?? null}
            onChange={(value) => change({ department: value })}
            style={{ minWidth: 180 }}
          />
        )}
      </PageHeader>
      {data ? (
        <div style={isPlaceholderData ? { opacity: 0.55 } : undefined} aria-busy={isPlaceholderData}>
          <Compared comparison={data} month={month} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Compared({ comparison, month }: { comparison: Comparison; month: string }) {
  const t = useTexts();
  const words = t.comparison;
  if (comparison.lines.length === 0) return <EmptyState title={words.empty} hint={words.emptyHint} />;
  return (
    <>
      <h2 style={{ marginBottom: 4 }}>{sayComparison(comparison, t)}</h2>
      <p className={styles.note}>
        {words.counted[comparison.figure]} ·{' '}
        {words.common(sayRate(comparison.common, t), comparison.part, comparison.whole)}
      </p>
      <FunnelPlot comparison={comparison} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head
            columns={[
              [words.by[comparison.by], 'name'],
              [words.rate, 'number'],
              [words.cases, 'number'],
              [words.whole, 'number'],
              [words.standing, 'words'],
            ]}
          />
          <tbody>
            {comparison.lines.map((it) => (
              <Line key={it.id ?? ''} line={it} comparison={comparison} month={month} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{words.limits}</p>
    </>
  );
}

function Line({ line, comparison, month }: { line: ComparedLine; comparison: Comparison; month: string }) {
  const t = useTexts();
  const words = t.comparison;
  const name = line.name ?? words.nobody;
  const to = reportOf(line, comparison.by, month);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {to ? <Link to={to}>{name}</Link> : name}
      </th>
      <td className={styles.number}>{sayRate(line.percent, t)}</td>
      <td className={styles.number}>{line.part}</td>
      <td className={styles.number}>{line.whole}</td>
      <td>
        <Tag tone={toneOf(line, comparison)}>{words.standings[line.standing]}</Tag>
      </td>
    </tr>
  );
}

function toneOf(line: ComparedLine, comparison: Comparison): Tone {
  switch (line.standing) {
    case 'FAR_ABOVE':
    case 'FAR_BELOW':
      return isGood(line, comparison) ? 'done' : 'overdue';
    case 'ABOVE':
    case 'BELOW':
      return 'due';
    default:
      return 'plain';
  }
}
