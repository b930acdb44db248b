import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { giftsQuery } from '../api/care';
import styles from './care.module.css';
import { GiftState } from './GiftState';

const GiftDrawer = lazy(async () => ({ default: (await import('./GiftDrawer')).GiftDrawer }));
const GiftSheet = lazy(async () => ({ default: (await import('./GiftSheet')).GiftSheet }));

const AT_FIRST = 3;

/** Gifts and favours on the customer's page, with what was liked. */
export function GiftPanel({ customerId }: { customerId: string }) {
  const may = useCan('RELATIONSHIP_VIEW');
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const { common, care: words } = useTexts();
  const time = useTime();
  const { data } = useQuery({ ...giftsQuery(customerId), enabled: may });
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (!may || !data) return null;
  const shown = all ? data.gifts : data.gifts.slice(0, AT_FIRST);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.gifts}</h2>
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
      {data.gifts.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((it) => (
            <li key={it.id}>
              <div className={styles.line}>
                <button type="button" className={styles.open} onClick={() => setOpened(it.id)}>
                  {it.item}
                </button>
                <GiftState status={it.status} />
              </div>
              <p className={styles.quiet}>
                {[
                  it.personName,
                  it.occasion,
                  it.amount > 0 && `¥${it.amount.toFixed(2)}`,
                  time.day(it.day),
                  it.giverName,
                  it.liked,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {shown.length < data.gifts.length && (
        <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setAll(true)}>
          {common.more}
        </Button>
      )}
      <Suspense>
        {adding && <GiftDrawer open customerId={customerId} onClose={() => setAdding(false)} />}
        {opened && <GiftSheet id={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </section>
  );
}
