import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag, type Tone } from '../../../ui/Tag';
import { type Loyalty, loyaltyQuery } from '../api/loyalty';
import styles from './loyalty.module.css';
import { Moves } from './Moves';
import { Parts } from './Parts';

const FarewellDrawer = lazy(async () => ({ default: (await import('./FarewellDrawer')).FarewellDrawer }));
const ProposalDrawer = lazy(async () => ({ default: (await import('./ProposalDrawer')).ProposalDrawer }));

export const tones: Record<NonNullable<Loyalty['band']>, Tone> = {
  DEVOTED: 'done',
  STEADY: 'primary',
  WAVERING: 'due',
  ENDANGERED: 'overdue',
};

/** At which stage a customer is and how loyal; in full on demand. */
export function LoyaltyPanel({ customerId, editable }: { customerId: string; editable: boolean }) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  const mayEdit = useCan('CUSTOMER_EDIT') && editable;
  const [explained, setExplained] = useState(false);
  const [drawer, setDrawer] = useState<'farewell' | 'proposal' | null>(null);
  const { data } = useQuery(loyaltyQuery(customerId));
  if (!data) return null;
  const bought = data.index !== undefined && data.index !== null;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.panel}</h2>
        <Tag tone={data.stage === 'LOST' ? 'overdue' : 'primary'}>
          {words.wording[data.wording][data.stage]}
        </Tag>
      </div>
      {bought && (
        <p className={styles.line}>
          <strong className={styles.value}>{data.index?.toFixed(1)}</strong>
          {data.band && <Tag tone={tones[data.band]}>{words.bands[data.band]}</Tag>}
          {data.lostOn && <span className={styles.quiet}>{words.lostOn(time.day(data.lostOn))}</span>}
        </p>
      )}
      {data.proposed && <Tag tone="info">{words.proposed}</Tag>}
      {data.caseId && (data.stage === 'LOST' || data.caseOutcome === 'OPEN') && (
        <p>
          <Link to={`/churn-cases?open=${data.caseId}`}>{words.toCase}</Link>
        </p>
      )}
      <div className={`${styles.buttons} no-print`}>
        <Button size="small" onClick={() => setExplained(!explained)}>
          {explained ? words.hide : bought ? words.explain : words.moves}
        </Button>
        {mayEdit && data.mayPropose && (
          <Button size="small" onClick={() => setDrawer('proposal')}>
            {words.propose}
          </Button>
        )}
        {mayEdit && bought && (
          <Button size="small" onClick={() => setDrawer('farewell')}>
            {words.farewell}
          </Button>
        )}
      </div>
      {explained && (
        <>
          {bought && <Parts loyalty={data} />}
          <Moves loyalty={data} />
        </>
      )}
      <Suspense>
        <FarewellDrawer
          customerId={customerId}
          open={drawer === 'farewell'}
          onClose={() => setDrawer(null)}
        />
        <ProposalDrawer
          customerId={customerId}
          open={drawer === 'proposal'}
          onClose={() => setDrawer(null)}
        />
      </Suspense>
    </section>
  );
}
