import { useQuery } from '@tanstack/react-query';
import { benchmarksQuery, concentrationQuery } from '../../features/benchmark/api/benchmarks';
import styles from '../../features/benchmark/components/benchmark.module.css';
import {
  Churn,
  Closing,
  Dissatisfied,
  LackOfCare,
  Loyalty,
  NewOrKnown,
  Recovery,
  Satisfied,
  WinBack,
} from '../../features/benchmark/components/Cards';
import { Pareto } from '../../features/benchmark/components/Pareto';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Strip } from '../../ui/Strip';

/** What the training claims, beside what the house knows of itself, and what would follow. */
export default function BenchmarksPage() {
  const { benchmark: words } = useTexts();
  const seesMoney = useCan('WORK_ORDER_VIEW');
  const [{ department }, change] = useFilters('department');
  const { data: own, error, refetch } = useQuery(benchmarksQuery(department));
  const money = useQuery({
    ...concentrationQuery(own?.departmentId ?? undefined),
    enabled: seesMoney && own !== undefined,
  });
  return (
    <>
      <PageHeader title={words.title} note={own && words.note(own.departmentName, own.from, own.to)}>
        <DepartmentSelect
          aria-label={words.branch}
          allowClear
          placeholder={words.ownBranch}
          value={department ?? null}
          onChange={(value) => change({ department: value })}
          style={{ minWidth: 200 }}
        />
      </PageHeader>
      <Strip tone="due">{words.warning}</Strip>
      {own ? (
        <div key={own.departmentId ?? 'all'}>
          <h2 className={styles.group}>{words.groups.word}</h2>
          <div className={styles.cards}>
            <Dissatisfied own={own} />
            <Satisfied own={own} />
            <Recovery own={own} />
            <WinBack own={own} />
          </div>
          <h2 className={styles.group}>{words.groups.keeping}</h2>
          <div className={styles.cards}>
            <LackOfCare own={own} />
            <Churn own={own} />
            <Loyalty own={own} />
            <NewOrKnown />
            <Closing />
          </div>
          {money.data && (
            <>
              <h2 className={styles.group}>{words.groups.money}</h2>
              <Pareto of={money.data} />
            </>
          )}
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
