import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Steps } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { importQuery, startImport } from '../../features/exchange/api/imports';
import styles from '../../features/exchange/components/exchange.module.css';
import { Outcome } from '../../features/exchange/components/Outcome';
import { PrepareImport } from '../../features/exchange/components/PrepareImport';
import { UndoPanel } from '../../features/exchange/components/UndoPanel';
import { type ImportStatus, type ImportView, isWorking } from '../../features/exchange/model/import';
import { sayNumber } from '../../lib/numbers';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useNarrow } from '../../lib/useMedia';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

const stepOf: Record<ImportStatus, number> = {
  READY: 1,
  DRY_RUNNING: 2,
  DRY_RUN: 2,
  RUNNING: 3,
  FAILED: 3,
  DONE: 4,
};

export default function ImportPage() {
  const { id = '' } = useParams();
  const { exchange } = useTexts();
  const { data: view, error, refetch } = useQuery(importQuery(id));
  const [changing, setChanging] = useState(false);
  const narrow = useNarrow();
  const preparing = view && (view.status === 'READY' || (view.status === 'DRY_RUN' && changing));
  const steps = Object.values(exchange.steps);
  const step = view ? (preparing ? 1 : stepOf[view.status]) : 0;

  return (
    <>
      <PageHeader
        title={view?.fileName ?? exchange.title}
        note={narrow && view ? `${step + 1} / ${steps.length} · ${steps[step]}` : undefined}
        back={{ to: '/imports', label: exchange.title }}
      />
      {!narrow && (
        <Steps
          className={styles.steps}
          size="small"
          current={step}
          items={steps.map((title) => ({ title }))}
        />
      )}
      {error && !view && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !view && <RowsSkeleton />}
      {view && preparing && <PrepareImport key={view.id} view={view} onStarted={() => setChanging(false)} />}
      {view && !preparing && <Later view={view} onChange={() => setChanging(true)} />}
    </>
  );
}

/** Everything behind the second step: running, tried, done, stopped. */
function Later({ view, onChange }: { view: ImportView; onChange: () => void }) {
  const t = useTexts();
  const words = t.exchange;
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => startImport(view.id),
    onSuccess: (started) => client.setQueryData(importQuery(view.id).queryKey, started),
  });
  const trial = view.status === 'DRY_RUN' || view.status === 'DRY_RUNNING';
  const counts = trial ? view.dryRun : view.result;

  if (isWorking(view.status)) {
    return (
      <div className={styles.progress} role="status">
        <p>{trial ? words.progress.trial : words.progress.run}</p>
        <Progress percent={view.rowCount ? Math.floor((100 * view.progress) / view.rowCount) : 100} />
        <p className={styles.quiet}>
          {words.progress.rows(sayNumber(view.progress), sayNumber(view.rowCount))}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {view.status === 'FAILED' && view.failure && <Alert type="error" showIcon title={view.failure} />}
      {counts && <Outcome view={view} counts={counts} trial={trial} />}
      {run.isError && <Alert type="error" showIcon title={sayProblem(run.error, t)} />}
      <footer className={styles.foot}>
        {view.status === 'DRY_RUN' && (
          <>
            <Button onClick={onChange}>{words.actions.change}</Button>
            <Button type="primary" size="large" loading={run.isPending} onClick={() => run.mutate()}>
              {words.actions.run}
            </Button>
          </>
        )}
        {view.status === 'FAILED' && (
          <Button type="primary" size="large" loading={run.isPending} onClick={() => run.mutate()}>
            {words.actions.again}
          </Button>
        )}
        {view.status === 'DONE' && (
          <>
            <Link to="/imports">{words.actions.another}</Link>
            {view.consentAsked && view.options.consent === 'NOT_ASKED' && (
              <Link to="/work-orders/awaiting-consent">{words.actions.toConsent}</Link>
            )}
            <Link to="/customers">{words.actions.toCustomers}</Link>
          </>
        )}
      </footer>
      {view.result && (view.status === 'DONE' || view.status === 'FAILED') && (
        <UndoPanel importId={view.id} />
      )}
    </div>
  );
}
