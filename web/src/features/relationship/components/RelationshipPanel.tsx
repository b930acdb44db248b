import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { ofCustomerQuery, type Relationship } from '../api/relationships';
import { LevelMark } from './LevelMark';
import styles from './levels.module.css';

const RelationshipDrawer = lazy(async () => ({
  default: (await import('./RelationshipDrawer')).RelationshipDrawer,
}));
const BeginDrawer = lazy(async () => ({ default: (await import('./BeginDrawer')).BeginDrawer }));

/** Who of us stands how near to whom at this customer. */
export function RelationshipPanel({ customerId }: { customerId: string }) {
  const may = useCan('RELATIONSHIP_VIEW');
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const { relationship: words } = useTexts();
  const { data } = useQuery({ ...ofCustomerQuery(customerId), enabled: may });
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  if (!may || !data) return null;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.panel.title}</h2>
        {mayEdit && (
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => setAdding(true)}
          >
            {words.panel.add}
          </Button>
        )}
      </div>
      {data.length === 0 ? (
        <p className={styles.quiet}>{words.panel.none}</p>
      ) : (
        <ul className={styles.list}>
          {data.map((it) => (
            <li key={it.id}>
              <Line relationship={it} onOpen={() => setOpened(it.id)} />
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        <RelationshipDrawer id={opened} onClose={() => setOpened(null)} />
        <BeginDrawer customerId={customerId} open={adding} onClose={() => setAdding(false)} />
      </Suspense>
    </section>
  );
}

function Line({ relationship: it, onOpen }: { relationship: Relationship; onOpen: () => void }) {
  const { relationship: words } = useTexts();
  const time = useTime();
  return (
    <>
      <div className={styles.person}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {it.employeeName} – {it.personName ?? words.panel.self}
        </button>
        <LevelMark level={it.level} />
      </div>
      <p className={styles.quiet}>
        {[
          words.panel.since(time.day(todayIn(time.zone, it.since))),
          it.targetLevel &&
            words.panel.target(words.levels[it.targetLevel], it.targetOn ? time.day(it.targetOn) : undefined),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {it.ready.length > 0 && <Tag tone="primary">{words.panel.ripe}</Tag>}
    </>
  );
}
