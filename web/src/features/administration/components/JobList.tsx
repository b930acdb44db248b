import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type JobRow, jobsQuery, runJob } from '../api/administration';
import styles from './JobList.module.css';

export function JobList() {
  const t = useTexts();
  const words = t.administration.jobs;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(jobsQuery);
  const run = useMutation({
    mutationFn: (job: JobRow) => runJob(job.name),
    onSuccess: async (_, job) => {
      toasts.done(words.started(job.title));
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  return (
    <DataList
      label={words.title}
      rows={data}
      error={error}
      onRetry={() => void refetch()}
      rowKey={(job) => job.name}
      tone={(job) => (job.consecutiveFailures > 0 ? 'overdue' : undefined)}
      empty={<EmptyState title={words.empty} />}
      columns={[
        {
          key: 'name',
          title: words.name,
          render: (job) => (
            <>
              {job.title}
              {job.lastError && job.consecutiveFailures > 0 && (
                <details className={styles.error}>
                  <summary>{words.error}</summary>
                  {job.lastError}
                </details>
              )}
            </>
          ),
        },
        { key: 'state', title: words.state, width: 180, render: (job) => <State job={job} /> },
        {
          key: 'last',
          title: words.last,
          width: 160,
          render: (job) => (
            <span title={time.exactly(job.lastRunAt)}>
              {job.lastRunAt ? time.when(job.lastRunAt) : words.never}
            </span>
          ),
        },
        {
          key: 'next',
          title: words.next,
          width: 160,
          render: (job) =>
            job.nextRunAt ? (
              <span title={time.exactly(job.nextRunAt)}>{time.when(job.nextRunAt)}</span>
            ) : job.daily ? (
              t.common.none
            ) : (
              words.onDemand
            ),
        },
        {
          key: 'run',
          title: t.common.action,
          untitled: true,
          width: 112,
          align: 'right',
          render: (job) =>
            job.daily && (
              <Button
                size="small"
                disabled={job.running}
                loading={run.isPending && run.variables.name === job.name}
                onClick={() => run.mutate(job)}
              >
                {words.run}
              </Button>
            ),
        },
      ]}
    />
  );
}

function State({ job }: { job: JobRow }) {
  const { jobs: words } = useTexts().administration;
  const { none } = useTexts().common;
  if (job.running)
    return (
      <Tag tone="info" icon={<LoadingOutlined />}>
        {words.running}
      </Tag>
    );
  if (job.consecutiveFailures > 0)
    return (
      <Tag tone="overdue" icon={<CloseCircleOutlined />}>
        {words.failed(job.consecutiveFailures)}
      </Tag>
    );
  if (!job.daily && job.waiting > 0) return <Tag tone="due">{words.waiting(job.waiting)}</Tag>;
  if (!job.lastSuccessAt) return none;
  return (
    <Tag tone="done" icon={<CheckCircleOutlined />}>
      {words.ok}
    </Tag>
  );
}
