import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Account, Plan } from '../api/accounts';
import styles from './account.module.css';

const tones = { UNKNOWN: 'plain', OK: 'done', AT_RISK: 'overdue' } as const;

/** The plan as it is read, on the page and on paper. */
export function PlanView({ account, plan }: { account: Account; plan: Plan }) {
  const { account: words, relationship } = useTexts();
  const time = useTime();
  const targets = account.ties.filter((it) => it.targetLevel);
  const levels = relationship.levels as Record<string, string>;
  const text = (title: string, said: string | null | undefined) =>
    said && (
      <>
        <h3>{title}</h3>
        <p className={styles.text}>{said}</p>
      </>
    );
  return (
    <>
      {text(words.scope, plan.scope)}
      {targets.length > 0 && (
        <>
          <h3>{words.targets}</h3>
          <ul>
            {targets.map((it) => (
              <li key={`${it.employeeId}${it.personId}`}>
                {words.target(
                  it.employeeName,
                  account.people.find((one) => one.id === it.personId)?.name ?? words.self,
                  levels[it.level] ?? '',
                  levels[it.targetLevel ?? ''] ?? '',
                  it.targetOn ? time.day(it.targetOn) : undefined,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {text(words.strategy, plan.strategy)}
      {text(words.goals, plan.goals)}
      <h3>{words.variablesTitle}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <tbody>
            {plan.variables.map((it) => (
              <tr key={it.variable}>
                <th scope="row">{words.variables[it.variable]}</th>
                <td>
                  <Tag tone={tones[it.state]}>{words.states[it.state]}</Tag>
                </td>
                <td>{it.note}</td>
                <td className={styles.quiet}>{it.checkedOn && words.checkedOn(time.day(it.checkedOn))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {account.competitors.length > 0 && (
        <p className={styles.text}>
          {words.competitors(
            account.competitors
              .map((it) => words.heard(it.name, it.mentions, time.day(it.lastOn)))
              .join('；'),
          )}
        </p>
      )}
      <h3>{words.actions}</h3>
      {plan.actions.length === 0 ? (
        <p className={styles.quiet}>{words.noActions}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.action}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.dueOn}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {plan.actions.map((it) => (
                <tr key={it.id}>
                  <td>
                    {it.text} {it.tellCustomer && <Tag>{words.tellShort}</Tag>}
                  </td>
                  <td>{it.ownerName}</td>
                  <td>{time.day(it.dueOn)}</td>
                  <td>
                    {it.doneOn ? (
                      <Tag tone="done">{words.done(time.day(it.doneOn))}</Tag>
                    ) : it.dueOn < time.today() ? (
                      <Tag tone="overdue">{words.overdue}</Tag>
                    ) : (
                      <Tag>{words.open}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(plan.reviewedOn || plan.review) && (
        <>
          <h3>{words.review}</h3>
          <p className={styles.text}>
            {plan.reviewedOn && `${time.day(plan.reviewedOn)} `}
            {plan.review}
          </p>
        </>
      )}
    </>
  );
}
