import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { PageSkeleton } from '../../../ui/PageSkeleton';
import { useToasts } from '../../../ui/Toasts';
import {
  confirmHandover,
  declineHandover,
  giveBackHandover,
  type Handover,
  handoverQuery,
  withdrawHandover,
} from '../api/handovers';
import styles from './HandoverDrawer.module.css';
import { HandoverState } from './HandoverState';

interface Props {
  id: string | null;
  onClose: () => void;
}

/** What is handed over, and the successor's yes or no. */
export function HandoverDrawer({ id: asked, onClose }: Props) {
  const id = useKept(asked);
  const narrow = useNarrow();
  const { handover: words } = useTexts();
  const { data, error, refetch } = useQuery({ ...handoverQuery(id ?? ''), enabled: id !== null });
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      title={data ? words.titleOf(data.fromName) : words.title}
      size={narrow ? '100%' : 520}
      destroyOnHidden
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Told key={data.id} handover={data} onClose={onClose} />
      ) : (
        <PageSkeleton />
      )}
    </Drawer>
  );
}

function Told({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const t = useTexts();
  const words = t.handover;
  const time = useTime();
  const stayed = handover.parts.some((it) => (it.stayed ?? 0) > 0);
  return (
    <>
      <p>
        <HandoverState status={handover.status} /> {words.reasons[handover.reason]} ·{' '}
        {handover.toName ?? words.pool}
      </p>
      <p className={styles.quiet}>{words.by(handover.proposedByName, time.exactly(handover.proposedAt))}</p>
      <ul className={styles.parts}>
        {handover.parts.map((it) => (
          <li key={it.kind}>
            <strong>{it.proposed}</strong>
            <span>{words.kinds[it.kind] ?? it.kind}</span>
            {typeof it.passed === 'number' && (
              <span>
                {words.passed(it.passed)}
                {it.stayed ? ` · ${words.stayed(it.stayed)}` : ''}
                {typeof it.givenBack === 'number' ? ` · ${words.returned(it.givenBack)}` : ''}
              </span>
            )}
          </li>
        ))}
      </ul>
      {handover.givenBackAt && (
        <p className={styles.quiet}>{words.givenBackAt(time.exactly(handover.givenBackAt))}</p>
      )}
      {stayed && (
        <p className={styles.quiet}>{handover.toName ? words.stayedHint : words.stayedOfPoolHint}</p>
      )}
      {handover.note && <p className={styles.note}>{handover.note}</p>}
      {handover.opinion && <p className={styles.note}>{handover.opinion}</p>}
      {(handover.decides || handover.withdraws || handover.givesBack) && (
        <Decision handover={handover} onClose={onClose} />
      )}
    </>
  );
}

function Decision({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const t = useTexts();
  const words = t.handover;
  const toasts = useToasts();
  const client = useQueryClient();
  const reasonId = useId();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: ({ send }: { send: () => Promise<Handover>; said: string }) => send(),
    onSuccess: async (_, { said }) => {
      toasts.done(said);
      onClose();
      await client.invalidateQueries();
    },
    onError: async (refused) => {
      toasts.failed(sayProblem(refused, t));
      await client.invalidateQueries({ queryKey: handoverQuery(handover.id).queryKey });
    },
  });
  if (refusing) {
    return (
      <form
        className={styles.refusal}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ send: () => declineHandover(handover, reason), said: words.declined });
        }}
      >
        <label htmlFor={reasonId}>{words.declineTitle}</label>
        <Input.TextArea
          id={reasonId}
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className={styles.acts}>
          <Button htmlType="submit" danger disabled={!reason.trim()} loading={act.isPending}>
            {words.decline}
          </Button>
          <Button onClick={() => setRefusing(false)}>{t.common.cancel}</Button>
        </div>
      </form>
    );
  }
  return (
    <div className={styles.acts}>
      {handover.decides && (
        <>
          <Button
            type="primary"
            loading={act.isPending}
            onClick={() => act.mutate({ send: () => confirmHandover(handover), said: words.accepted })}
          >
            {words.accept}
          </Button>
          <Button onClick={() => setRefusing(true)}>{words.decline}</Button>
        </>
      )}
      {handover.givesBack && (
        <Button
          loading={act.isPending}
          onClick={() => act.mutate({ send: () => giveBackHandover(handover), said: words.givenBack })}
        >
          {words.giveBack}
        </Button>
      )}
      {handover.withdraws && (
        <Button
          loading={act.isPending}
          onClick={() => act.mutate({ send: () => withdrawHandover(handover), said: words.withdrawn })}
        >
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}
