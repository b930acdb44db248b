import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Board, Stage } from '../api/loyalty';
import { tones } from './LoyaltyPanel';
import styles from './loyalty.module.css';

/** Each stage with what came in and went out in the month. */
export function StageFigures({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  return (
    <section>
      <h2 className={styles.title}>{words.board.stages}</h2>
      <ul className={styles.figures}>
        {board.stages.map((it) => (
          <li key={it.stage} className={styles.figure}>
            <span className={styles.quiet}>{words.wording[board.wording][it.stage]}</span>
            <strong>{it.customers.toLocaleString()}</strong>
            <span className={styles.quiet}>
              {words.board.entered(it.entered)} · {words.board.left(it.left)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ladder: Stage[] = ['FIRST_TIME', 'REPEAT', 'LOYAL', 'LIFELONG'];

/** Of all who ever bought and are still here, how far they came. */
export function Funnel({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  const count = (stage: Stage) => board.stages.find((it) => it.stage === stage)?.customers ?? 0;
  const reached = ladder.map((_, place) => ladder.slice(place).reduce((sum, stage) => sum + count(stage), 0));
  const all = reached[0] ?? 0;
  if (all === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.board.funnel}</h2>
      <p className={styles.quiet}>{words.board.funnelNote}</p>
      <ul className={styles.steps}>
        {ladder.map((stage, place) => {
          const many = reached[place] ?? 0;
          return (
            <li key={stage} className={styles.step}>
              <span>{words.wording[board.wording][stage]}</span>
              <i style={{ width: `${(many / all) * 100}%` }} />
              <span>
                {many.toLocaleString()} · {((many / all) * 100).toFixed(1)} %
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The index of the whole company: mean, how it is spread, and how the months went. */
export function IndexFigures({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  const { index } = board;
  if (!index || index.scored === 0) return null;
  const bands = [
    ['DEVOTED', index.devoted],
    ['STEADY', index.steady],
    ['WAVERING', index.wavering],
    ['ENDANGERED', index.endangered],
  ] as const;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.board.index}</h2>
      <p className={styles.line}>
        <span className={styles.quiet}>{words.board.mean}</span>
        <strong className={styles.value}>{index.mean?.toFixed(1) ?? '—'}</strong>
        <span className={styles.quiet}>
          {words.board.enough} {index.enough?.toFixed(1) ?? '—'} %
        </span>
      </p>
      <ul className={styles.steps}>
        {bands.map(([band, many]) => (
          <li key={band} className={styles.step}>
            <span>
              <Tag tone={tones[band]}>{words.bands[band]}</Tag>
            </span>
            <i style={{ width: `${(many / index.scored) * 100}%` }} />
            <span>
              {many.toLocaleString()} · {((many / index.scored) * 100).toFixed(1)} %
            </span>
          </li>
        ))}
      </ul>
      {board.trend.length > 1 && (
        <>
          <h3 className={styles.quiet} style={{ marginTop: 16 }}>
            {words.board.trend}
          </h3>
          <ul className={styles.steps}>
            {board.trend.map((it) => (
              <li key={it.day} className={styles.step}>
                <span>{time.day(it.day)}</span>
                <i style={{ width: `${it.mean ?? 0}%` }} />
                <span>{it.mean?.toFixed(1) ?? '—'}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
