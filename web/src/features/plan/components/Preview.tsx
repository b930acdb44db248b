import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { PlanPreview } from '../api/plans';
import { asTable } from '../model/shares';
import styles from './plan.module.css';

const mostNames = 8;

/** Who gets how many calls on which day, and who is not called and why. */
export function Preview({ preview, stale }: { preview: PlanPreview; stale: boolean }) {
  const { plan: words } = useTexts();
  const time = useTime();
  const { days, callers } = asTable(preview.shares);
  return (
    <section
      className={`${styles.preview} ${stale ? styles.stale : ''}`}
      aria-label={words.preview}
      aria-busy={stale}
    >
      <h2>{words.preview}</h2>
      {preview.planned === 0 && <Alert type="warning" showIcon title={words.nothing} />}
      {preview.beyond && <Alert type="info" showIcon title={words.beyond(preview.planned)} />}
      {callers.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.shares}>
            <thead>
              <tr>
                <th scope="col">{words.caller}</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    {time.day(day)}
                  </th>
                ))}
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {callers.map((caller) => (
                <tr key={caller.callerId}>
                  <th scope="row">{caller.callerName}</th>
                  {days.map((day) => {
                    const share = caller.byDay.get(day);
                    return (
                      <td key={day}>
                        {share && (
                          <>
                            <b>+{share.planned}</b>
                            {share.before > 0 && <small>{words.before(share.before)}</small>}
                          </>
                        )}
                      </td>
                    );
                  })}
                  <td>{caller.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {preview.refused.length > 0 && (
        <ul className={styles.refused}>
          {preview.refused.map((group) => {
            const names = preview.names.filter((it) => it.standing === group.standing);
            return (
              <li key={group.standing}>
                <Tag tone="due">
                  {words.standings[group.standing]} · {words.refused(group.count)}
                </Tag>
                <span className={styles.names}>
                  {names.slice(0, mostNames).map((it, index) => (
                    <span key={it.id}>
                      {index > 0 && ' '}
                      <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
                    </span>
                  ))}
                  {names.length > 0 && group.count > mostNames && ` ${words.refusedMore(group.count)}`}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
