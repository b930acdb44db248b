import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { Texts } from '../../../locales';
import { type Entry, score } from '../api/prospects';
import type { Act } from './EntryDrawer';
import styles from './prospect.module.css';

const points = [0, 1, 2, 3, 4, 5];

function said({ score: sum, points: given, criteria }: Entry, words: Texts['prospect']): string {
  if (typeof sum !== 'number') return words.notScored(criteria.threshold);
  return given.length === 0
    ? words.scoredBefore(sum.toFixed(1))
    : words.scored(sum.toFixed(1), criteria.threshold);
}

/** Nought to five points for each item of the criteria. */
export function Scores({ entry, busy, may, act }: { entry: Entry; busy: boolean; may: boolean; act: Act }) {
  const { prospect: words } = useTexts();
  const { criteria } = entry;
  const [given, setGiven] = useState<(number | undefined)[]>(() =>
    criteria.items.map((_, place) => entry.points[place]),
  );
  const whole = given.every((it) => it !== undefined);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.score}</h3>
      <p className={styles.quiet}>
        {said(entry, words)} · {words.version(criteria.versionNo)}
      </p>
      <ul className={styles.list} style={{ marginTop: 8 }}>
        {criteria.items.map((item, place) => (
          <li key={item.name} className={styles.row}>
            <span>
              {item.name} <span className={styles.quiet}>{words.weight(item.weight)}</span>
            </span>
            {may ? (
              <Segmented
                size="small"
                aria-label={item.name}
                value={given[place] ?? -1}
                options={points.map((value) => ({ value, label: String(value) }))}
                onChange={(value) =>
                  setGiven(given.map((it, other) => (other === place ? Number(value) : it)))
                }
              />
            ) : (
              <span>
                {given[place] ?? '—'} / {Math.max(...points)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={!whole}
            loading={busy}
            onClick={() =>
              void act(
                () =>
                  score(
                    entry,
                    given.map((it) => it ?? 0),
                  ),
                words.scoresSaved,
              )
            }
          >
            {words.saveScores}
          </Button>
        </div>
      )}
    </section>
  );
}
