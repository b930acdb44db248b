import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { ofCustomerQuery, type Promised } from '../api/promises';
import { sayDue } from '../model';
import { PromiseState } from './PromiseState';
import styles from './promise.module.css';

const PromiseSheet = lazy(async () => ({ default: (await import('./PromiseSheet')).PromiseSheet }));
const PromiseDrawer = lazy(async () => ({ default: (await import('./PromiseDrawer')).PromiseDrawer }));

const AT_FIRST = 4;

interface Props {
  customerId: string;
  ownerField?: ReactNode;
}

/** What the customer was promised: on his page. */
export function PromisePanel({ customerId, ownerField }: Props) {
  const may = useCan('RELATIONSHIP_VIEW');
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const { common, promise: words } = useTexts();
  const { data } = useQuery({ ...ofCustomerQuery(customerId), enabled: may });
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  if (!may || !data) return null;
  const shown = all ? data : data.slice(0, AT_FIRST);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        {mayEdit && (
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => setAdding(true)}
          >
            {words.add}
          </Button>
        )}
      </div>
      {data.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((it) => (
            <li key={it.id}>
              <PromiseLine promise={it} onOpen={() => setOpened(it.id)} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < data.length && (
        <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setAll(true)}>
          {common.more}
        </Button>
      )}
      <Suspense>
        {opened && <PromiseSheet id={opened} onClose={() => setOpened(null)} ownerField={ownerField} />}
        {adding && (
          <PromiseDrawer
            open
            customerId={customerId}
            ownerField={ownerField}
            onClose={() => setAdding(false)}
          />
        )}
      </Suspense>
    </section>
  );
}

export function PromiseLine({ promise: it, onOpen }: { promise: Promised; onOpen: () => void }) {
  const { promise: words } = useTexts();
  const time = useTime();
  return (
    <>
      <div className={styles.line}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {it.text}
        </button>
        <PromiseState promise={it} />
      </div>
      <p className={styles.quiet}>
        {[it.ownerName, sayDue(it, words, time.day), it.outcome].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
