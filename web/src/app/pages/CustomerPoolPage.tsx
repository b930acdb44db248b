import { InboxOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type Claim, claim, poolTopic, standingQuery } from '../../features/customer/api/pool';
import { ReturningSoon } from '../../features/customer/components/ReturningSoon';
import type { ListRow } from '../../features/list/api/lists';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import { idempotencyKey } from '../../lib/api';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';
import styles from './CustomersPage.module.css';

const atOnce = 200;
const needs = ['name', 'kind', 'stage', 'lastContactAt'];

/** Customers without an owner, to be claimed; and one's own that are about to become such. */
export default function CustomerPoolPage() {
  const { pool: words, customer } = useTexts();
  const mayClaim = useCan('CUSTOMER_EDIT');
  const mayOpenIt = useCan('POLICY_EDIT');
  const [{ tab }, change] = useFilters('tab');
  const { data: standing } = useQuery({ ...standingQuery, enabled: mayClaim });
  if (mayClaim && !standing) return <PageSkeleton />;
  if (standing?.length === 0)
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState
          icon={<InboxOutlined />}
          title={words.shut}
          hint={words.shutHint}
          {...(mayOpenIt && { action: <Link to="/customer-pool-rules">{words.toRules}</Link> })}
        />
      </>
    );
  return (
    <>
      <PageHeader
        title={words.title}
        note={standing
          ?.map((it) => words.left(customer.kinds[it.kind], it.claimsLeft, it.capacityLeft))
          .join('；')}
      />
      {mayClaim ? (
        <Tabs
          activeKey={tab === 'returning' ? 'returning' : 'pool'}
          onChange={(key) => change({ tab: key === 'pool' ? null : key })}
          destroyOnHidden
          items={[
            { key: 'pool', label: words.title, children: <Pool mayClaim /> },
            { key: 'returning', label: words.returning, children: <ReturningSoon /> },
          ]}
        />
      ) : (
        <Pool mayClaim={false} />
      )}
    </>
  );
}

function Pool({ mayClaim }: { mayClaim: boolean }) {
  const t = useTexts();
  const words = t.pool;
  const take = useClaim();
  const [busy, setBusy] = useState(false);
  const claimRows = async (rows: ListRow[]) => {
    setBusy(true);
    try {
      await take(rows);
    } finally {
      setBusy(false);
    }
  };
  const claimOne = (row: ListRow) => (
    <Button
      type="link"
      size="small"
      disabled={busy}
      aria-label={words.claimThis(text(row, 'name') ?? '')}
      onClick={(event) => {
        event.stopPropagation();
        void claimRows([row]);
      }}
    >
      {words.claim}
    </Button>
  );
  const quick = useMemo<QuickFilter[]>(
    () => [
      { field: 'kind', any: words.anyKind },
      { field: 'stage', any: t.customer.anyStage },
    ],
    [words, t],
  );
  return (
    <RecordList
      list="customer-pool"
      topic={poolTopic}
      title={words.title}
      headless
      search={words.search}
      total={words.total}
      quick={quick}
      needs={needs}
      columns={{ phone: { width: 150 } }}
      card={(row) => <Card row={row} action={mayClaim && claimOne(row)} />}
      {...(mayClaim && {
        actions: claimOne,
        bulk: ({ rows, all, clear }) => (
          <Button
            type="primary"
            size="small"
            loading={busy}
            disabled={all || rows.length > atOnce}
            title={all || rows.length > atOnce ? words.claimTooMany(atOnce) : undefined}
            onClick={() => void claimRows(rows).then(clear)}
          >
            {words.claim}
          </Button>
        ),
      })}
      empty={{ icon: <InboxOutlined />, title: words.empty, hint: words.emptyHint }}
    />
  );
}

function Card({ row, action }: { row: ListRow; action: ReactNode }) {
  const { customer, pool: words } = useTexts();
  const time = useTime();
  const kind = text(row, 'kind') as keyof typeof customer.kinds | undefined;
  const stage = text(row, 'stage') as keyof typeof customer.stages | undefined;
  const contact = text(row, 'lastContactAt');
  return (
    <>
      <div className={styles.head}>
        <strong>{text(row, 'name')}</strong>
        {action}
      </div>
      <div className={styles.quiet}>
        {[
          kind && customer.kinds[kind],
          stage && customer.stages[stage],
          contact ? words.lastContact(time.when(contact)) : words.neverContacted,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}

/** Claims, tells what came of it, and has everything about customers fetched again. */
function useClaim() {
  const t = useTexts();
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  return async (rows: ListRow[]) => {
    try {
      const result = await claim(
        rows.map((it) => it.id),
        idempotencyKey(),
      );
      const names = new Map(rows.map((it) => [it.id, text(it, 'name') ?? '']));
      if (result.claimed.length > 0) toasts.done(t.pool.claimed(result.claimed.length));
      if (result.refused.length > 0) toasts.failed(sayRefused(result, names, t.pool, time.day));
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await client.invalidateQueries({ queryKey: [poolTopic] });
  };
}

function sayRefused(
  { refused }: Claim,
  names: Map<string, string>,
  words: ReturnType<typeof useTexts>['pool'],
  day: (date: string) => string,
) {
  const said = refused
    .slice(0, 3)
    .map((it) =>
      words.refusedOne(
        names.get(it.id) ?? '',
        it.why === 'BARRED' ? words.barred(day(it.until ?? '')) : words.whys[it.why],
      ),
    );
  return (
    words.refused(refused.length) +
    said.join(' ') +
    (refused.length > 3 ? ` ${words.andMore(refused.length)}` : '')
  );
}
