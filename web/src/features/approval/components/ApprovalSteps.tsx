import { Timeline } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Texts } from '../../../locales';
import type { Approval, ApprovalSeat, ApprovalStep } from '../api/approvals';
import styles from './ApprovalSteps.module.css';

/** Who decides in which order, and what became of it so far. */
export function ApprovalSteps({ approval }: { approval: Approval }) {
  const { approval: words } = useTexts();
  const time = useTime();
  return (
    <section aria-label={words.steps}>
      <h2 className={styles.title}>
        {words.steps}
        <span>{approval.flowName ?? words.otherwise}</span>
      </h2>
      <Timeline
        items={[
          {
            key: 'applicant',
            color: 'green',
            content: (
              <div>
                <strong>{approval.applicant.name}</strong> {words.sentIn}
                <div className={styles.quiet}>{time.when(approval.submittedAt)}</div>
              </div>
            ),
          },
          ...approval.steps.map((step) => ({
            key: step.id,
            color: colour(step, approval.status),
            content: <Step step={step} over={approval.status !== 'PENDING'} />,
          })),
        ]}
      />
    </section>
  );
}

function colour({ state, seats }: ApprovalStep, status: Approval['status']): string {
  if (seats.some((it) => it.state === 'REFUSED' || it.state === 'RETURNED')) return 'red';
  if (state === 'DONE') return status === 'WITHDRAWN' ? 'gray' : 'green';
  return state === 'OPEN' ? 'blue' : 'gray';
}

function Step({ step, over }: { step: ApprovalStep; over: boolean }) {
  const { approval: words } = useTexts();
  const time = useTime();
  const several = step.seats.length > 1;
  const notes = [
    several && words.modes[step.mode],
    step.addedBy && words.addedBy(step.addedBy.name),
    step.state === 'OPEN' && step.dueAt && words.due(time.when(step.dueAt)),
    step.state === 'WAITING' && !over && words.waiting,
  ].filter(Boolean);
  return (
    <div>
      {notes.length > 0 && <div className={styles.quiet}>{notes.join(' · ')}</div>}
      {step.seats.length === 0 && (
        <div className={styles.quiet}>{over ? words.notReached : words.nobody}</div>
      )}
      <ul className={styles.seats}>
        {step.seats.map((seat) => (
          <li key={`${seat.approver.id}${seat.reason}`}>
            <strong>{seat.approver.name}</strong> <span>{saySeat(seat, step, words, time.when)}</span>
            {words.reasons[seat.reason] && <div className={styles.quiet}>{words.reasons[seat.reason]}</div>}
            {seat.opinion && <blockquote className={styles.opinion}>{seat.opinion}</blockquote>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function saySeat(
  { state, decidedBy, decidedAt, standIn, approver }: ApprovalSeat,
  step: ApprovalStep,
  words: Texts['approval'],
  when: (at: string) => string,
): string {
  if (state === 'OPEN')
    return [step.state === 'OPEN' && words.seats.OPEN, standIn && words.standIn(standIn.name)]
      .filter(Boolean)
      .join(' · ');
  return [
    words.seats[state],
    decidedBy && decidedBy.id !== approver.id && words.decidedBy(decidedBy.name),
    decidedAt && when(decidedAt),
  ]
    .filter(Boolean)
    .join(' · ');
}
