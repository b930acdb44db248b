import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { ofCustomerQuery } from '../api/promises';
import { PromiseLine } from './PromisePanel';
import styles from './promise.module.css';

const PromiseSheet = lazy(async () => ({ default: (await import('./PromiseSheet')).PromiseSheet }));

const SHOWN = 3;

/** Beside a call: what we owe him, and the last that he was promised. */
export function PromisesOnCall({ customerId }: { customerId: string }) {
  const may = useCan('RELATIONSHIP_VIEW');
  const { promise: words } = useTexts();
  const { data = [] } = useQuery({ ...ofCustomerQuery(customerId), enabled: may });
  const [opened, setOpened] = useState<string | null>(null);
  if (data.length === 0) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      <ul className={styles.list}>
        {data.slice(0, SHOWN).map((it) => (
          <li key={it.id}>
            <PromiseLine promise={it} onOpen={() => setOpened(it.id)} />
          </li>
        ))}
      </ul>
      {opened && (
        <Suspense>
          <PromiseSheet id={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </section>
  );
}
