import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Approval } from '../api/approvals';
import styles from './ApprovalHistory.module.css';

/** Who did what and when, newest on top; also of the times it was sent in before. */
export function ApprovalHistory({ approval }: { approval: Approval }) {
  const { approval: words } = useTexts();
  const time = useTime();
  return (
    <section aria-label={words.history}>
      <h2 className={styles.title}>{words.history}</h2>
      <ol className={styles.list}>
        {approval.history.map((it) => (
          <li key={`${it.at}${it.what}${it.employee?.id}`}>
            <div>
              <strong>{it.employee?.name ?? words.system}</strong>
              {it.insteadOf && ` ${words.insteadOf(it.insteadOf.name)}`} {words.events[it.what]}
              {it.other && ` ${it.other.name}`}
              {it.text && `：${it.text}`}
            </div>
            <time dateTime={it.at} title={time.exactly(it.at)}>
              {time.when(it.at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
