import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem, sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type Entry, entryQuery, prospectsKey } from '../api/prospects';
import { Deciding, Filtering, Strategy } from './Deciding';
import { ContactsSeen, Likeness, Opinions } from './Evidence';
import styles from './prospect.module.css';
import { Scores } from './Scores';

export const tones: Record<Entry['state'], Tone> = {
  NEW: 'plain',
  FILTERED: 'plain',
  CANDIDATE: 'due',
  QUALIFIED: 'primary',
  REJECTED: 'overdue',
};

export type Act = (work: () => Promise<Entry>, done: string) => Promise<boolean>;

/** One potential customer: the points, what others think, the contacts, and the manager's decision. */
export function EntryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { prospect: words } = useTexts();
  const narrow = useNarrow();
  const { data, error, refetch } = useQuery({ ...entryQuery(id ?? ''), enabled: id !== null });
  return (
    <Drawer
      open={id !== null}
      title={words.drawer}
      onClose={onClose}
      size={narrow ? '100%' : 560}
      destroyOnHidden
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Body key={data.id} entry={data} />
      ) : (
        <RowsSkeleton />
      )}
    </Drawer>
  );
}

function Body({ entry }: { entry: Entry }) {
  const t = useTexts();
  const words = t.prospect;
  const client = useQueryClient();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const mayEdit = useCan('PROSPECT_EDIT');
  const mayDecide = useCan('PROSPECT_DECIDE') && entry.editable;
  const open = entry.state === 'NEW' || entry.state === 'CANDIDATE';
  const act: Act = async (work, done) => {
    setBusy(true);
    try {
      const saved = await work();
      client.setQueryData(entryQuery(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: prospectsKey });
      await client.invalidateQueries({ queryKey: ['prospect-entries'] });
      toasts.done(done);
      return true;
    } catch (refused) {
      const marked = refused instanceof Problem ? refused.errors[0]?.message : undefined;
      toasts.failed(marked ?? sayProblem(refused, t));
      await client.invalidateQueries({ queryKey: entryQuery(entry.id).queryKey });
      return false;
    } finally {
      setBusy(false);
    }
  };
  // Lost customers stand here as prospects without having been judged.
  const judged = entry.state !== 'QUALIFIED' || typeof entry.score === 'number';
  return (
    <>
      <Head entry={entry} />
      {judged && (
        <>
          <Scores
            key={`${entry.version} ${entry.criteria.id}`}
            entry={entry}
            busy={busy}
            may={mayEdit && entry.editable && open}
            act={act}
          />
          <Likeness entry={entry} />
          <Opinions entry={entry} busy={busy} may={mayEdit && open} act={act} />
          <ContactsSeen entry={entry} />
        </>
      )}
      {open && mayDecide && <Deciding entry={entry} busy={busy} act={act} />}
      {entry.state === 'QUALIFIED' && (
        <Strategy key={entry.version} entry={entry} busy={busy} may={mayDecide} act={act} />
      )}
      {mayEdit && entry.editable && entry.state !== 'QUALIFIED' && (
        <Filtering entry={entry} busy={busy} act={act} />
      )}
      {!mayEdit && entry.filterReason && <p className={styles.quiet}>{words.filtered}</p>}
    </>
  );
}

function Head({ entry }: { entry: Entry }) {
  const { prospect: words, loyalty } = useTexts();
  const time = useTime();
  const day = (at: string) => time.day(todayIn(time.zone, at));
  return (
    <>
      <p className={styles.row}>
        <strong>{entry.customerName}</strong>
        <Tag tone={tones[entry.state]}>{words.states[entry.state]}</Tag>
      </p>
      <p className={styles.quiet}>
        {[
          entry.registerName,
          loyalty.wording.STANDARD[entry.stage],
          day(entry.addedAt),
          entry.note,
          entry.filterReason,
          entry.decidedAt &&
            entry.decidedByName &&
            words.decidedBy(entry.decidedByName, day(entry.decidedAt)),
          entry.overrideReason,
          entry.convertedAt && words.converted(day(entry.convertedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Link to={`/customers/${entry.customerId}`}>{words.openCustomer}</Link>
      </p>
    </>
  );
}
