import { MergeCellsOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type DuplicatePair, type DuplicateState, dismissPair, reopenPair } from '../api/duplicates';
import styles from './DuplicateList.module.css';

const MergeDrawer = lazy(async () => ({ default: (await import('./MergeDrawer')).MergeDrawer }));

/** From here on it is probably one customer, not a family with one telephone. */
const SAME = 80;

interface Props {
  state: DuplicateState;
  list: ReturnType<typeof usePages<DuplicatePair>>['list'];
}

/** Pairs to decide, the likest first: compare and merge, or put aside. */
export function DuplicateList({ state, list }: Props) {
  const t = useTexts();
  const words = t.duplicate;
  const client = useQueryClient();
  const toasts = useToasts();
  const [compared, setCompared] = useState<DuplicatePair | null>(null);
  const renew = () => client.invalidateQueries({ queryKey: ['duplicates'] });
  const reopen = useMutation({
    mutationFn: (id: string) => reopenPair(id),
    onSuccess: async () => {
      toasts.done(words.reopened);
      await renew();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const dismiss = useMutation({
    mutationFn: (id: string) => dismissPair(id),
    onSuccess: async (_, id) => {
      toasts.undoable(words.dismissed, () => reopen.mutate(id));
      await renew();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      <DataList
        label={words.title}
        {...list}
        rowKey={(it) => it.id}
        columns={[
          {
            key: 'pair',
            title: words.pair,
            render: (it) => (
              <div className={styles.pair}>
                <Side side={it.one} />
                <Side side={it.other} />
              </div>
            ),
          },
          {
            key: 'score',
            title: words.score,
            width: 150,
            render: (it) => (
              <Tag tone={it.score >= SAME ? 'due' : 'plain'}>
                {it.score} · {it.score >= SAME ? words.likely : words.possible}
              </Tag>
            ),
          },
          {
            key: 'why',
            title: words.why,
            width: 200,
            render: (it) => it.reasons.map((reason) => words.reasons[reason]).join(t.common.list),
          },
          {
            key: 'act',
            title: t.common.action,
            untitled: true,
            width: 210,
            align: 'right',
            render: (it) => (
              <div className={styles.actions}>
                {state === 'OPEN' ? (
                  <>
                    <Button size="small" type="primary" onClick={() => setCompared(it)}>
                      {words.compare}
                    </Button>
                    <Button
                      size="small"
                      loading={dismiss.isPending && dismiss.variables === it.id}
                      onClick={() => dismiss.mutate(it.id)}
                    >
                      {words.dismiss}
                    </Button>
                  </>
                ) : (
                  <Button size="small" onClick={() => reopen.mutate(it.id)}>
                    {words.reopen}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
        empty={
          <EmptyState
            icon={<MergeCellsOutlined />}
            title={state === 'OPEN' ? words.empty : words.emptyDismissed}
            hint={state === 'OPEN' ? words.emptyHint : ''}
          />
        }
      />
      <Suspense>
        <MergeDrawer
          one={compared?.one.id ?? null}
          other={compared?.other.id ?? null}
          onClose={() => setCompared(null)}
        />
      </Suspense>
    </>
  );
}

function Side({ side }: { side: DuplicatePair['one'] }) {
  const { customer, duplicate: words } = useTexts();
  const time = useTime();
  return (
    <div>
      <div>
        <Link to={`/customers/${side.id}`}>{side.name}</Link>
      </div>
      <div className={styles.quiet}>
        {[
          side.customerNo,
          side.departmentName,
          side.ownerName ?? customer.noOwner,
          side.lastServiceAt
            ? words.lastVisit(time.when(side.lastServiceAt))
            : words.since(time.when(side.createdAt)),
        ].join(' · ')}
      </div>
    </div>
  );
}
