import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { usePaused } from '../../../lib/usePaused';
import { useTime } from '../../../lib/useTime';
import { type Proposal, proposalsQuery } from '../api/promises';
import { mayPromise, sayDue } from '../model';
import styles from './promise.module.css';

const PromiseDrawer = lazy(async () => ({ default: (await import('./PromiseDrawer')).PromiseDrawer }));

interface Props {
  /** What is being typed. */
  text: string | null | undefined;
  customerId: string | undefined;
  contactPersonId?: string | null | undefined;
}

/** Beneath a note: what in it sounds like a promise, one tap from being one. */
export function PromiseCapture({ text, customerId, contactPersonId }: Props) {
  const may = useCan('RELATIONSHIP_EDIT');
  const { promise: words } = useTexts();
  const time = useTime();
  const typed = usePaused((text ?? '').trim(), 700);
  const [refused, setRefused] = useState<string[]>([]);
  const [taken, setTaken] = useState<string[]>([]);
  const [opened, setOpened] = useState<Proposal | null>(null);
  const asks = may && Boolean(customerId) && typed.length < 4000 && mayPromise(typed);
  const { data = [] } = useQuery({ ...proposalsQuery(typed), enabled: asks });
  const shown = asks ? data.filter((it) => !refused.includes(it.text)) : [];
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.heard} aria-live="polite" aria-label={words.heard}>
          {shown.map((it) =>
            taken.includes(it.text) ? (
              <li key={it.text}>
                <CheckOutlined aria-hidden /> <span>{words.taken(it.text)}</span>
              </li>
            ) : (
              <li key={it.text}>
                <span>
                  {words.soundsLike(it.text)} <strong>{sayDue(it, words, time.day)}</strong>
                </span>
                <Button size="small" type="primary" ghost onClick={() => setOpened(it)}>
                  {words.take}
                </Button>
                <Button size="small" type="text" onClick={() => setRefused([...refused, it.text])}>
                  {words.isNone}
                </Button>
              </li>
            ),
          )}
        </ul>
      )}
      {opened && (
        <Suspense>
          <PromiseDrawer
            key={opened.text}
            open
            customerId={customerId ?? ''}
            values={{
              text: opened.text,
              dueOn: opened.dueOn,
              dueTime: opened.dueTime ?? null,
              contactPersonId: contactPersonId ?? null,
            }}
            onSaved={() => setTaken([...taken, opened.text])}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  );
}
