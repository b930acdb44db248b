import { Button } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Strip } from '../../../ui/Strip';
import type { CallView, PresenceView } from '../api/call';
import styles from './CallNotes.module.css';
import { PhoneToConfirm } from './PhoneToConfirm';
import { SentMessages } from './SentMessages';
import { WritePanel } from './WritePanel';

interface Props {
  call: CallView;
  other: PresenceView | undefined;
  onTakeOver: () => void;
  /** What was to be written has gone out. */
  onWritten: () => void;
  /** Absent once that has been done. */
  onStartAfresh?: () => void;
}

/** What one should know before dialling. */
export function CallNotes({ call, other, onTakeOver, onWritten, onStartAfresh }: Props) {
  const { calling, followup } = useTexts();
  const words = followup.call;
  const time = useTime();
  const allowed = call.permission === 'ALLOWED';
  return (
    <div className={styles.notes}>
      {other && (
        <Strip
          tone="due"
          action={
            <Button size="small" onClick={onTakeOver}>
              {words.takeOver}
            </Button>
          }
        >
          {words.busy(other.name)} · {words.busyHint}
        </Strip>
      )}
      {call.permission !== 'ALLOWED' && (
        <Strip>
          {call.permission === 'CLOSED' ? sayEnd(call, followup) : words.permission[call.permission]}
        </Strip>
      )}
      {call.channel === 'VISIT' && allowed && <Strip>{calling.writing.visit}</Strip>}
      {call.writing && <WritePanel taskId={call.id} writing={call.writing} onDone={onWritten} />}
      <SentMessages taskId={call.id} messages={call.messages} />
      {call.phoneToConfirmSince && <PhoneToConfirm taskId={call.id} since={call.phoneToConfirmSince} />}
      {allowed && call.channel === 'PHONE' && call.noNumber && (
        <Strip tone="due">{words.noNumber[call.noNumber]}</Strip>
      )}
      {allowed && !call.advisorKnown && <Strip tone="due">{words.advisorUnknown}</Strip>}
      {allowed && call.channel === 'PHONE' && !call.withinCallWindow && (
        <Strip tone="due">{words.outside(time.when(call.nextWindow))}</Strip>
      )}
      {call.draft && allowed && onStartAfresh && (
        <Strip
          action={
            <Button size="small" onClick={onStartAfresh}>
              {words.draftDiscard}
            </Button>
          }
        >
          {words.draftFound(call.draft.savedBy, time.when(call.draft.savedAt))}
        </Strip>
      )}
    </div>
  );
}

/** 这项任务已经结束：已取消：客户撤回同意 */
function sayEnd(call: CallView, words: ReturnType<typeof useTexts>['followup']): string {
  const reason = call.reasonCancelled && words.cancelled[call.reasonCancelled];
  return [words.call.permission.CLOSED, words.status[call.status], reason]
    .filter(Boolean)
    .join(words.call.because);
}
