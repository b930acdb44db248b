import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Complaint } from '../api/complaints';
import styles from './ComplaintStory.module.css';

/** What happened, in its order; entries that came late say so. */
export function Happened({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const time = useTime();
  return (
    <section>
      <h2>{words.story}</h2>
      <ol className={styles.story}>
        {complaint.story.map((entry, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only ever grows at its end
            key={index}
            data-tone={
              entry.kind === 'OVERDUE' || entry.kind === 'DELIVERED_AUTOMATICALLY' ? 'overdue' : undefined
            }
          >
            <div className={styles.entry}>
              <span>{words.events[entry.kind]}</span>
              <Detail entry={entry} />
              {(entry.kind === 'SHARED' || entry.kind === 'REPLIED') && (
                <Tag tone="info">{words.customerMayRead}</Tag>
              )}
              {entry.kind === 'NOTED' && <Tag>{words.houseOnly}</Tag>}
              <span className={styles.quiet}>
                {entry.actorName ?? words.system} ·{' '}
                <time dateTime={entry.at} title={time.exactly(entry.at)}>
                  {time.when(entry.at)}
                </time>
                {Date.parse(entry.recordedAt) - Date.parse(entry.at) > 60_000 &&
                  ` · ${words.recordedLater(time.when(entry.recordedAt))}`}
              </span>
            </div>
            {entry.text && <p className={styles.text}>{entry.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Detail({ entry }: { entry: Complaint['story'][number] }) {
  const { complaint: words } = useTexts();
  const { result, channel, clock, level, reason, from, to, outcome, legalRisk, complaintNo } = entry.details;
  const said =
    word(words.compensationStatuses, outcome) ??
    (typeof legalRisk === 'boolean' ? (legalRisk ? words.legalRisk : words.noLegalRisk) : undefined) ??
    (typeof complaintNo === 'string' ? complaintNo : undefined) ??
    word(words.results, result) ??
    word(words.channels, channel) ??
    word(words.clocks, clock) ??
    word(words.closings, reason) ??
    (typeof level === 'number' ? words.levels[level - 1] : undefined) ??
    (from !== undefined && to === undefined ? String(from) : undefined) ??
    (from !== undefined
      ? `${word(words.severities, from) ?? ''} → ${word(words.severities, to) ?? ''}`
      : undefined);
  return said ? <strong className={styles.detail}>{said}</strong> : null;
}

function word(words: Record<string, string>, key: unknown): string | undefined {
  return typeof key === 'string' ? words[key] : undefined;
}
