import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { RecordView } from '../api/records';
import styles from './RecordSheet.module.css';

/** 用户电话回访记录表, as it is filed: one page of A4. */
export function RecordSheet({ record }: { record: RecordView }) {
  const { followup, common, issue } = useTexts();
  const words = followup.sheet;
  const time = useTime();
  const grievance = record.grievance;
  const seconds = record.call.durationSeconds;
  const tick = (on: boolean) => (on ? '☑' : '☐');
  return (
    <article className={styles.sheet}>
      <header>
        <p>{record.storeName}</p>
        <h2>{words.title}</h2>
        <p className={styles.no}>
          {words.no} {record.recordNo}
          {record.correctedAt && ` (${words.correctedNote(time.exactly(record.correctedAt))})`}
        </p>
      </header>
      <table className={styles.head}>
        <tbody>
          <Row
            cells={[
              [words.customer, record.customer.name],
              [words.role, followup.call.roles[record.intervieweeRole]],
              [words.interviewee, record.intervieweeName],
            ]}
          />
          <Row
            cells={[
              [words.at, time.exactly(record.at)],
              [
                words.duration,
                seconds == null ? common.none : words.seconds(Math.floor(seconds / 60), seconds % 60),
              ],
              [words.phone, record.call.number],
            ]}
          />
          <Row
            cells={[
              [words.plate, record.vehicle?.plateNo],
              [words.vin, record.vehicle?.vin],
              [words.model, record.vehicle?.name],
            ]}
          />
          <Row
            cells={[
              [words.order, record.order?.orderNo],
              [
                words.repairType,
                record.order && (followup.repairTypes[record.order.repairType] ?? record.order.repairType),
              ],
              [words.items, record.order?.items],
            ]}
          />
          <Row
            cells={[
              [words.delivered, record.order?.deliveredAt && time.exactly(record.order.deliveredAt)],
              [words.mileage, record.order?.mileage && followup.call.km(String(record.order.mileage))],
              [
                `${words.advisor} / ${words.technician}`,
                [record.order?.advisorName, record.order?.technicianName].filter(Boolean).join(' / '),
              ],
            ]}
          />
          <Row
            cells={[
              [words.type, followup.types[record.targetType]],
              [words.planned, record.plannedDate],
              [
                words.channel,
                `${words.byPhone} · ${words.attempts} ${record.call.attempts}${
                  record.call.movedToLandline ? ` · ${words.landline}` : ''
                }`,
              ],
            ]}
          />
        </tbody>
      </table>
      <table className={styles.answers}>
        <thead>
          <tr>
            <th className={styles.narrow}>{words.seq}</th>
            <th>{words.question}</th>
            <th className={styles.narrow}>{words.yes}</th>
            <th className={styles.narrow}>{words.no_}</th>
            <th className={styles.narrow}>{words.unanswered}</th>
            <th>{words.remark}</th>
            <th className={styles.cause}>{words.cause}</th>
          </tr>
        </thead>
        <tbody>
          {record.answers.map((answer, index) => (
            <tr key={answer.questionId}>
              <td>{index + 1}</td>
              <td>{answer.text}</td>
              {answer.said == null ? (
                <>
                  <td>{answer.value === 'YES' && '√'}</td>
                  <td>{answer.value === 'NO' && '√'}</td>
                </>
              ) : (
                <td colSpan={2}>{answer.said}</td>
              )}
              <td>{answer.value === 'NOT_ANSWERED' && '√'}</td>
              <td>
                {answer.remark}
                {answer.needsHandling && ` (${issue.ticked})`}
              </td>
              <td>{answer.cause && (followup.causes[answer.cause] ?? answer.cause)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.body}>
        <tbody>
          <Line label={words.other}>
            {record.otherIssues
              .map(
                (other) =>
                  `${followup.call.categories[other.category]}: ${other.text}${
                    other.needsHandling ? ` (${issue.ticked})` : ''
                  }`,
              )
              .join('; ')}
          </Line>
          <Line label={words.suggestion}>{record.suggestion}</Line>
          <Line label={words.content}>{record.content}</Line>
          <Line label={followup.call.satisfied[record.targetType]}>
            {tick(record.satisfied === 'YES')} {words.yes} {tick(record.satisfied === 'NO')} {words.no_}{' '}
            {tick(record.satisfied === 'NOT_ANSWERED')} {words.unanswered}
          </Line>
          {record.targetType === 'LONG_ABSENT' && (
            <Line label={words.churn}>
              {record.churnReason && followup.churn[record.churnReason]} {tick(record.willReturn === true)}{' '}
              {words.willReturn}
            </Line>
          )}
          {grievance && (
            <>
              <Line label={words.grievance}>{grievance.ownWords}</Line>
              <Line label={words.severity}>
                {followup.call.severities[grievance.severity]} ·{' '}
                {followup.call.categories[grievance.category]}
              </Line>
            </>
          )}
          <Line label={words.second}>
            {tick(record.needsFollowUp)}{' '}
            {grievance?.callbackFrom &&
              words.callback(time.exactly(grievance.callbackFrom), grievance.callbackPersonName ?? '____')}
          </Line>
          {grievance && (
            <>
              <Line label={words.complaintNo}>
                {grievance.complaintId ? (
                  <Link to={`/complaints/${grievance.complaintId}`}>{grievance.complaintNo}</Link>
                ) : (
                  common.none
                )}
              </Line>
              <Line label={words.reported}>{grievance.reportedAt && time.exactly(grievance.reportedAt)}</Line>
              <Line label={words.solution}>{grievance.solution}</Line>
              <Line label={words.replied}>{grievance.repliedAt && time.exactly(grievance.repliedAt)}</Line>
            </>
          )}
        </tbody>
      </table>
      <footer>
        <span>
          {words.signCaller}: {record.recordedBy}
        </span>
        <span>{words.signManager}: ______________</span>
      </footer>
    </article>
  );
}

function Row({ cells }: { cells: [string, ReactNode][] }) {
  return (
    <tr>
      {cells.map(([label, value]) => (
        <Cell key={label} label={label} value={value} />
      ))}
    </tr>
  );
}

function Cell({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}
