import { CheckOutlined, WarningFilled } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { inZone, sayDate, sayDuration } from '../../../lib/time';
import { useZone } from '../../../lib/useTime';
import type { Wall, WallClock } from '../api/wall';
import { isLost, pressureOf } from '../model/wall';
import styles from './Board.module.css';

/** As many as can be read from the other side of the room. */
const shown = 8;

interface Props {
  wall: Wall;
  /** When it was fetched, by this browser's clock. */
  updatedAt: number;
  failed: boolean;
}

/** What one sees on the wall. */
export function Board({ wall, updatedAt, failed }: Props) {
  const t = useTexts();
  const words = t.wall;
  const zone = useZone();
  const here = useSecond();
  const now = new Date(Date.parse(wall.now) + (here - updatedAt));
  const local = inZone(now, zone);
  const lost = isLost(failed, updatedAt, here);
  const calls = wall.tallies.find((it) => it.kind === 'CALLS');
  const measures = wall.tallies.find((it) => it.kind === 'MEASURES');
  return (
    <div className={styles.board} data-lost={lost || undefined}>
      <header className={styles.head}>
        <h1>{wall.name}</h1>
        <span>{sayDate(local.format('YYYY-MM-DD'), t.common.date)}</span>
        <time className={styles.clock}>{local.format('HH:mm')}</time>
      </header>
      {lost && (
        <p className={styles.lost} role="alert">
          <WarningFilled /> {words.lost(inZone(wall.now, zone).format('HH:mm'))}
        </p>
      )}
      <div className={styles.body}>
        <section className={styles.clocks} aria-label={words.complaints}>
          <h2>
            {words.complaints} <strong className={styles.count}>{wall.running}</strong>
          </h2>
          {wall.clocks.length === 0 ? (
            <p className={styles.calm}>
              <CheckOutlined /> {words.noComplaints}
            </p>
          ) : (
            <ol>
              {wall.clocks.slice(0, shown).map((it) => (
                <Row key={`${it.no} ${it.dueAt}`} clock={it} />
              ))}
            </ol>
          )}
          {wall.running > shown && <p className={styles.more}>{words.more(wall.running - shown)}</p>}
        </section>
        <div className={styles.tiles}>
          {calls && (
            <Tile
              name={words.calls}
              value={`${calls.done} / ${calls.done + calls.open}`}
              note={calls.overdue > 0 ? words.overdueCalls(calls.overdue) : words.open(calls.open)}
              tone={calls.overdue > 0 ? 'soon' : calls.open === 0 ? 'calm' : undefined}
              share={calls.done + calls.open > 0 ? calls.done / (calls.done + calls.open) : undefined}
            />
          )}
          {wall.satisfaction && (
            <Tile
              name={words.satisfaction}
              value={
                wall.satisfaction.value === null || wall.satisfaction.value === undefined
                  ? t.common.none
                  : `${wall.satisfaction.value.toFixed(1)}%`
              }
              note={
                wall.satisfaction.target === null || wall.satisfaction.target === undefined
                  ? words.answers(wall.satisfaction.of)
                  : words.target(wall.satisfaction.target.toFixed(1))
              }
              tone={
                wall.satisfaction.met === null || wall.satisfaction.met === undefined
                  ? undefined
                  : wall.satisfaction.met
                    ? 'calm'
                    : 'soon'
              }
            />
          )}
          {measures && (
            <Tile
              name={words.measures}
              value={String(measures.overdue)}
              note={words.openMeasures(measures.open)}
              tone={measures.overdue > 0 ? 'late' : 'calm'}
            />
          )}
        </div>
      </div>
      <footer className={styles.foot}>{words.refreshed(inZone(wall.now, zone).format('HH:mm:ss'))}</footer>
    </div>
  );
}

function Row({ clock }: { clock: WallClock }) {
  const { wall: words, complaint, common } = useTexts();
  const pressure = pressureOf(clock.leftMinutes, clock.limitMinutes);
  const share = Math.max(0, Math.min(1, clock.leftMinutes / Math.max(1, clock.limitMinutes)));
  const duration = sayDuration(Math.abs(clock.leftMinutes), common.date, Number.POSITIVE_INFINITY);
  const names: Record<string, string> = complaint.categories;
  const grades: Record<string, string> = complaint.severities;
  return (
    <li data-pressure={pressure}>
      <span className={styles.no}>{clock.no}</span>
      <span className={styles.what}>
        {names[clock.category] ?? clock.category}
        {clock.severity === 'MAJOR' && <em>{grades[clock.severity]}</em>}
      </span>
      <span className={styles.left}>
        {clock.leftMinutes < 0 ? words.over(duration) : words.left(duration)}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </li>
  );
}

interface TileProps {
  name: string;
  value: string;
  note: string;
  tone?: 'calm' | 'soon' | 'late' | undefined;
  share?: number | undefined;
}

function Tile({ name, value, note, tone, share }: TileProps) {
  return (
    <section className={styles.tile} data-pressure={tone} aria-label={name}>
      <h2>{name}</h2>
      <strong className={styles.value}>{value}</strong>
      {share !== undefined && (
        <span className={styles.bar} aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <span>{note}</span>
    </section>
  );
}

/** By this browser's clock; the server's is reckoned from it. */
function useSecond(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
