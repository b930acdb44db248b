import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Loyalty } from '../api/loyalty';
import styles from './loyalty.module.css';

type Part = Loyalty['parts'][number]['part'];

/** The six parts, each with what it is made of; what counts adds up to the index. */
export function Parts({ loyalty }: { loyalty: Loyalty }) {
  const { loyalty: words } = useTexts();
  const say = useReasons(loyalty.what);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.weighed}</th>
            </tr>
          </thead>
          <tbody>
            {loyalty.parts.map((it) => (
              <tr key={it.part}>
                <td>
                  {words.parts[it.part]}
                  <small style={{ whiteSpace: 'normal' }}>{say(it.part)}</small>
                </td>
                <td>{it.points.toFixed(1)}</td>
                <td>
                  {it.weighed.toFixed(2)}
                  <small>× {it.weight}</small>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.sum}</th>
              <td />
              <td>
                <strong>{loyalty.index?.toFixed(1)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {loyalty.history.length > 1 && <Curve days={loyalty.history} />}
    </>
  );
}

function useReasons(what: Loyalty['what']) {
  const { loyalty: words } = useTexts();
  const time = useTime();
  return (part: Part) => {
    switch (part) {
      case 'REPEAT':
        return words.visits(what.visits, what.expected);
      case 'RECENCY':
        return what.lastVisit ? words.lastVisit(time.day(what.lastVisit)) : words.never;
      case 'GROWTH':
        return what.spentBefore === 0
          ? words.noYearBefore
          : words.spent(what.spent.toLocaleString(), what.spentBefore.toLocaleString());
      case 'LIKING':
        return what.answered === 0 ? words.notAnswered : words.answered(what.favourable, what.answered);
      case 'REFERRAL':
        if (what.referrals > 0) return words.referrals(what.referrals);
        return what.recommends ? words.wouldRecommend : words.noReferral;
      case 'PRICE':
        return words.objections(what.objections);
    }
  };
}

const width = 440;
const height = 64;

/** From 0 to 100 over the days on which it changed. */
function Curve({ days }: { days: Loyalty['history'] }) {
  const { loyalty: words } = useTexts();
  const at = days.map((it) => Date.parse(it.day));
  const first = at[0] ?? 0;
  const span = Math.max(1, (at[at.length - 1] ?? 0) - first);
  const points = days
    .map((it, place) => {
      const x = (((at[place] ?? 0) - first) / span) * (width - 8) + 4;
      return `${x.toFixed(1)},${(height - 4 - (it.index / 100) * (height - 8)).toFixed(1)}`;
    })
    .join(' ');
  return (
    <svg className={styles.curve} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.curve}>
      <polyline className={styles.past} points={points} />
    </svg>
  );
}
