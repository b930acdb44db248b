import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  DownloadOutlined,
  LoadingOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import {
  type BackupPlan,
  type BackupRow,
  backupFile,
  backupsQuery,
  isBeingProved,
} from '../api/administration';
import styles from './BackupList.module.css';

export function BackupList() {
  const { administration, common } = useTexts();
  const words = administration.backups;
  const time = useTime();
  const { data, error, refetch } = useQuery(backupsQuery);

  return (
    <>
      {data && (
        <div className={styles.top}>
          <Verdict backups={data.backups} />
          {!data.plan.locked && (
            <Alert type="warning" showIcon title={words.openWarning} description={words.openHint} />
          )}
          <Plan plan={data.plan} />
        </div>
      )}
      <DataList
        label={words.title}
        rows={data?.backups}
        error={error}
        onRetry={() => void refetch()}
        rowKey={(it) => it.id}
        tone={(it) => (hasFailed(it) ? 'overdue' : undefined)}
        empty={<EmptyState title={words.none} hint={words.noneHint} />}
        columns={[
          {
            key: 'at',
            title: words.startedAt,
            render: (it) => (
              <>
                <span title={time.exactly(it.startedAt)}>{time.when(it.startedAt)}</span>
                {it.problem && <div className={styles.problem}>{it.problem}</div>}
              </>
            ),
          },
          { key: 'state', title: words.state, width: 220, render: (it) => <State backup={it} /> },
          {
            key: 'occasion',
            title: words.occasion,
            width: 130,
            render: (it) => words.occasions[it.occasion],
          },
          {
            key: 'size',
            title: words.size,
            width: 190,
            render: ({ bytes, rowCount }) =>
              typeof bytes !== 'number' || typeof rowCount !== 'number'
                ? common.none
                : `${saySize(bytes)} · ${words.rows(sayNumber(rowCount))}`,
          },
          {
            key: 'version',
            title: words.version,
            width: 150,
            wideOnly: true,
            render: (it) => it.productVersion,
          },
          {
            key: 'file',
            title: words.download,
            untitled: true,
            width: 112,
            align: 'right',
            render: (it) =>
              it.here ? (
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  href={backupFile(it)}
                  download={it.fileName}
                  title={words.downloadWarning}
                >
                  {words.download}
                </Button>
              ) : (
                it.status === 'DONE' && words.elsewhere(it.node)
              ),
          },
        ]}
      />
      <p className={styles.quiet}>{words.restore}</p>
    </>
  );
}

/** What an administrator wants to know first: whether the last backup would bring the data back. */
function Verdict({ backups }: { backups: BackupRow[] }) {
  const { backups: words } = useTexts().administration;
  const time = useTime();
  const last = backups.find((it) => it.proof !== 'WAITING' || it.status === 'FAILED');
  if (!last) return null;
  return hasFailed(last) ? (
    <Alert type="error" showIcon title={words.lastBad} />
  ) : (
    <Alert type="success" showIcon title={words.lastGood(time.when(last.provedAt))} />
  );
}

function Plan({ plan }: { plan: BackupPlan }) {
  const { backups: words } = useTexts().administration;
  return (
    <Facts
      facts={[
        [words.plan, plan.nightly ? words.at(plan.at) : words.off],
        [words.retention, words.kept(plan.daily, plan.weekly, plan.monthly)],
        [words.locking, plan.locked ? words.locked : words.open],
        [words.folder, plan.folder],
      ]}
    />
  );
}

function State({ backup }: { backup: BackupRow }) {
  const { backups: words } = useTexts().administration;
  const time = useTime();
  if (backup.status === 'RUNNING' || isBeingProved(backup))
    return (
      <Tag tone="info" icon={<LoadingOutlined />}>
        {backup.status === 'RUNNING' ? words.writing(backup.percent) : words.proving}
      </Tag>
    );
  if (hasFailed(backup))
    return (
      <Tag tone="overdue" icon={<CloseCircleOutlined />}>
        {backup.status === 'FAILED' ? words.failed : words.notProved}
      </Tag>
    );
  if (backup.proof === 'WAITING') return <Tag>{words.waiting}</Tag>;
  return (
    <Tag tone="done" icon={<CheckCircleOutlined />}>
      {words.proved(time.when(backup.provedAt))}
    </Tag>
  );
}

function hasFailed({ status, proof }: BackupRow): boolean {
  return status === 'FAILED' || proof === 'FAILED';
}

function saySize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
