import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  DownloadOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { download } from '../../../lib/download';
import { sayNumber } from '../../../lib/numbers';
import type { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type Export, exportsTopic, type Whose } from '../api/exports';

interface Props {
  whose: Whose;
  list: ReturnType<typeof usePages<Export>>['list'];
}

/** Who took what, how much of it and what for. */
export function ExportLog({ whose, list }: Props) {
  const { exporting: words, common } = useTexts();
  const time = useTime();
  const who: Column<Export> = {
    key: 'who',
    title: words.who,
    width: 96,
    render: (it) => it.employeeName,
  };
  return (
    <DataList
      label={whose === 'ALL' ? words.log : words.mine}
      {...list}
      rowKey={(it) => it.id}
      empty={<EmptyState icon={<DownloadOutlined />} title={words.empty} hint={words.emptyHint} />}
      columns={[
        {
          key: 'what',
          title: words.what,
          width: 190,
          render: (it) => (
            <>
              {it.listName} · {words.rows(sayNumber(it.rows))}
              {it.whole && (
                <>
                  {' '}
                  <Tag tone="due">{words.whole}</Tag>
                </>
              )}
            </>
          ),
        },
        ...(whose === 'ALL' ? [who] : []),
        { key: 'filter', title: words.filter, clip: true, render: (it) => it.narrowed },
        { key: 'purpose', title: words.purpose, clip: true, render: (it) => it.purpose ?? common.none },
        { key: 'state', title: words.state, width: 200, render: (it) => <State of={it} /> },
        {
          key: 'when',
          title: words.when,
          width: 132,
          render: (it) => <span title={time.exactly(it.askedAt)}>{time.when(it.askedAt)}</span>,
        },
        {
          key: 'doing',
          title: common.action,
          untitled: true,
          width: 190,
          align: 'right',
          render: (it) => <Doing of={it} mine={whose === 'MINE'} />,
        },
      ]}
    />
  );
}

const looks: Record<Export['status'], { tone: Tone; icon?: React.ReactNode }> = {
  ASKED: { tone: 'info', icon: <ClockCircleOutlined /> },
  RETURNED: { tone: 'due', icon: <RollbackOutlined /> },
  REFUSED: { tone: 'overdue', icon: <CloseCircleOutlined /> },
  WITHDRAWN: { tone: 'plain' },
  MAKING: { tone: 'info', icon: <ClockCircleOutlined /> },
  READY: { tone: 'done', icon: <CheckCircleOutlined /> },
  FAILED: { tone: 'overdue', icon: <CloseCircleOutlined /> },
  TAKEN: { tone: 'plain' },
};

function State({ of: { status, failure, downloadable, keptUntil, downloads } }: { of: Export }) {
  const { exporting: words } = useTexts();
  const time = useTime();
  if (status === 'READY' && !downloadable) return <Tag>{words.expired}</Tag>;
  const look = looks[status];
  return (
    <>
      <Tag tone={look.tone} icon={look.icon}>
        {words.statuses[status]}
      </Tag>
      <div style={{ color: 'var(--zj-text-quiet)', fontSize: 12 }}>
        {failure
          ? words.failures[failure]
          : downloadable
            ? [words.keptUntil(time.when(keptUntil)), downloads > 0 && words.downloads(downloads)]
                .filter(Boolean)
                .join(' · ')
            : undefined}
      </div>
    </>
  );
}

function Doing({ of: it, mine }: { of: Export; mine: boolean }) {
  const t = useTexts();
  const words = t.exporting;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: () =>
      download(`/api/exports/${it.id}/file`, `${it.listName}-${time.today()}.${it.format.toLowerCase()}`),
    onSuccess: () => client.invalidateQueries({ queryKey: [exportsTopic] }),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 12 }}>
      {it.approvalId && <Link to={`/approvals/${it.approvalId}`}>{words.approval}</Link>}
      {mine && it.downloadable && (
        <Button
          size="small"
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          loading={keep.isPending}
          onClick={() => keep.mutate()}
        >
          {words.download}
        </Button>
      )}
    </span>
  );
}
