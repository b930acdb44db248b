import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { type Warmth, warmthQuery } from '../api/relationships';
import styles from './levels.module.css';

/** How warm it is, why, until when, and what keeps it so. */
export function WarmthSection({ id }: { id: string }) {
  const { relationship: words } = useTexts();
  const time = useTime();
  const [explained, setExplained] = useState(false);
  const { data } = useQuery(warmthQuery(id));
  if (!data) return <RowsSkeleton />;
  const deed = words.warmth.deeds[data.deed.channel] ?? words.channels[data.deed.channel];
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.warmth.title}</h3>
        <span className={styles.mark}>
          <strong>{data.warmth.toFixed(2)}</strong>
          <Tag tone={data.warm ? 'done' : 'due'}>{data.warm ? words.warmth.warm : words.warmth.cooled}</Tag>
        </span>
      </div>
      <Curve warmth={data} />
      <p>
        {data.coolsOn
          ? words.warmth.coolsOn(time.day(data.coolsOn), String(data.warmFrom))
          : words.warmth.below(String(data.warmFrom))}{' '}
        {data.warm
          ? words.warmth.keeps(deed, data.deed.adds.toFixed(1), time.day(data.deed.lastsUntil))
          : words.warmth.restores(deed, data.deed.adds.toFixed(1), time.day(data.deed.lastsUntil))}
      </p>
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setExplained(!explained)}>
        {explained ? words.warmth.hide : words.warmth.explain}
      </Button>
      {explained && (
        <>
          <p className={styles.quiet}>{words.warmth.formula(data.halfLifeDays)}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.warmth.onTheDay}</th>
                <th scope="col">{words.warmth.left}</th>
              </tr>
            </thead>
            <tbody>
              {data.parts.map((part) => (
                <tr key={part.id}>
                  <td>
                    {time.day(todayIn(time.zone, part.at))} {words.channels[part.channel]}
                    <small>{part.functions.map((it) => words.functions[it]).join(words.and)}</small>
                  </td>
                  <td>
                    {part.full.toFixed(2)}
                    <small>
                      {part.channelWeight} × {part.purposeFactor} × {part.responseFactor}
                    </small>
                  </td>
                  <td>{part.left.toFixed(2)}</td>
                </tr>
              ))}
              {data.earlier > 0 && (
                <tr>
                  <td>{words.warmth.earlier}</td>
                  <td />
                  <td>{data.earlier.toFixed(2)}</td>
                </tr>
              )}
              <tr>
                <th scope="row">{words.warmth.sum}</th>
                <td />
                <td>
                  <strong>{data.warmth.toFixed(2)}</strong>
                </td>
              </tr>
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const width = 440;
const height = 72;

/** Half a year back and a season ahead; dashed is what comes if nobody does anything. */
function Curve({ warmth }: { warmth: Warmth }) {
  const { relationship: words } = useTexts();
  const top = Math.max(warmth.warmFrom * 1.5, ...warmth.curve.map((it) => it.warmth));
  const x = (place: number) => (place / (warmth.curve.length - 1)) * width;
  const y = (value: number) => height - 4 - (value / top) * (height - 8);
  const now = warmth.curve.findIndex((it) => it.ahead) - 1;
  const line = (from: number, to: number) =>
    warmth.curve
      .slice(from, to + 1)
      .map((it, place) => `${x(from + place).toFixed(1)},${y(it.warmth).toFixed(1)}`)
      .join(' ');
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.warmth.curve}
    >
      <line className={styles.from} x1={0} x2={width} y1={y(warmth.warmFrom)} y2={y(warmth.warmFrom)} />
      <polyline className={styles.past} points={line(0, now)} />
      <polyline className={styles.coming} points={line(now, warmth.curve.length - 1)} />
      <circle className={styles.now} cx={x(now)} cy={y(warmth.curve[now]?.warmth ?? 0)} r={3} />
    </svg>
  );
}
