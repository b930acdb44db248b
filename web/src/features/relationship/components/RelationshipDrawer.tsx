import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { type Level, levels, type Relationship, relationshipQuery } from '../api/relationships';
import { sayReasons, whom } from '../model/words';
import { AimDrawer } from './AimDrawer';
import { LevelDrawer } from './LevelDrawer';
import { LevelMark } from './LevelMark';
import styles from './levels.module.css';
import { WarmthSection } from './WarmthSection';

/** One relationship: where it stands, how it came there, and what moves it. */
export function RelationshipDrawer({ id: asked, onClose }: { id: string | null; onClose: () => void }) {
  const id = useKept(asked);
  const { relationship: words } = useTexts();
  const narrow = useNarrow();
  const { data, error, refetch } = useQuery({ ...relationshipQuery(id ?? ''), enabled: asked !== null });
  const shown = data?.id === id ? data : undefined;
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={narrow ? '100%' : 520}
      title={shown ? words.drawer.title(whom(shown)) : words.panel.title}
    >
      {shown ? (
        <Body relationship={shown} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Drawer>
  );
}

function Body({ relationship: it }: { relationship: Relationship }) {
  const { relationship: words } = useTexts();
  const time = useTime();
  const [moving, setMoving] = useState<Level | null>(null);
  const [aiming, setAiming] = useState(false);
  const place = levels.indexOf(it.level);
  const above = levels[place + 1];
  const below = place > 0 ? levels[place - 1] : undefined;
  const day = (instant: string) => time.day(todayIn(time.zone, instant));
  return (
    <div className={styles.drawn}>
      <section>
        <div className={styles.head}>
          <span>
            {it.employeeName} – {it.personName ?? it.customerName}
          </span>
          <LevelMark level={it.level} />
        </div>
        <p className={styles.quiet}>{words.panel.since(day(it.since))}</p>
        {it.ready.length > 0 && (
          <p style={{ marginBlock: 8 }}>{words.drawer.ready(sayReasons(it.ready, words))}</p>
        )}
        {it.editable && (
          <div className={styles.moves}>
            {above && (
              <Button type="primary" onClick={() => setMoving(above)}>
                {words.drawer.raise(words.levels[above])}
              </Button>
            )}
            {below && (
              <Button onClick={() => setMoving(below)}>{words.drawer.lower(words.levels[below])}</Button>
            )}
            <Button onClick={() => setAiming(true)}>{words.drawer.aim}</Button>
          </div>
        )}
        {it.targetLevel && (
          <p>
            {words.panel.target(
              words.levels[it.targetLevel],
              it.targetOn ? time.day(it.targetOn) : undefined,
            )}
          </p>
        )}
        {it.note && <p style={{ whiteSpace: 'pre-wrap' }}>{it.note}</p>}
      </section>
      <WarmthSection id={it.id} />
      <section>
        <h3 className={styles.title}>{words.drawer.history}</h3>
        <ol className={styles.history}>
          {it.history.map((change) => (
            <li key={change.id}>
              <strong>
                {change.fromLevel
                  ? words.drawer.changed(words.levels[change.fromLevel], words.levels[change.toLevel])
                  : `${words.drawer.begun} · ${words.levels[change.toLevel]}`}
              </strong>
              <p className={styles.quiet}>
                {day(change.at)} {change.byName}
                {change.evidenceKind &&
                  change.evidenceAt &&
                  ` · ${words.drawer.byEvidence(words.drawer.kinds[change.evidenceKind] ?? '', day(change.evidenceAt))}`}
              </p>
              {change.signs.length > 0 && (
                <p className={styles.quiet}>
                  {change.signs.map((sign) => words.drawer.signNames[sign]).join(words.and)}
                </p>
              )}
              {change.reason && <p className={styles.quiet}>{change.reason}</p>}
            </li>
          ))}
        </ol>
      </section>
      <LevelDrawer relationship={it} to={moving} onClose={() => setMoving(null)} />
      <AimDrawer relationship={it} open={aiming} onClose={() => setAiming(false)} />
    </div>
  );
}
