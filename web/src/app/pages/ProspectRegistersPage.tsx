import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Register, registersQuery } from '../../features/prospect/api/prospects';
import styles from '../../features/prospect/components/prospect.module.css';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';

const RegisterDrawer = lazy(async () => ({
  default: (await import('../../features/prospect/components/RegisterDrawer')).RegisterDrawer,
}));
const CriteriaDrawer = lazy(async () => ({
  default: (await import('../../features/prospect/components/CriteriaDrawer')).CriteriaDrawer,
}));

/** Which registers there are, and how far their names have come. */
export default function ProspectRegistersPage() {
  const { common, prospect: words } = useTexts();
  const mayEdit = useCan('PROSPECT_EDIT');
  const mayDecide = useCan('PROSPECT_DECIDE');
  const [editing, setEditing] = useState<Register | 'new' | null>(null);
  const [judging, setJudging] = useState(false);
  const { data, error, refetch } = useQuery(registersQuery);
  return (
    <>
      <PageHeader
        title={words.registers}
        actions={
          <>
            {mayDecide && <Button onClick={() => setJudging(true)}>{words.criteria}</Button>}
            {mayEdit && (
              <Button type="primary" onClick={() => setEditing('new')}>
                {words.newRegister}
              </Button>
            )}
          </>
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : (
        <ul className={styles.cards}>
          {data.map((it) => (
            <li key={it.id} className={styles.card}>
              <div className={styles.row}>
                <strong>{it.name}</strong>
                {it.builtIn ? (
                  <Tag>{words.builtIn}</Tag>
                ) : (
                  mayEdit && (
                    <Button
                      type="link"
                      size="small"
                      style={{ paddingInline: 0 }}
                      onClick={() => setEditing(it)}
                    >
                      {common.edit}
                    </Button>
                  )
                )}
              </div>
              <p className={styles.quiet}>
                {[words.types[it.type] !== it.name && words.types[it.type], it.ownerName]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p>{words.counts(it.entries, it.open)}</p>
              <p>{words.won(it.qualified, it.converted)}</p>
              {it.sourceNote && <p className={styles.quiet}>{it.sourceNote}</p>}
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        <RegisterDrawer register={editing} onClose={() => setEditing(null)} />
        <CriteriaDrawer open={judging} onClose={() => setJudging(false)} />
      </Suspense>
    </>
  );
}
