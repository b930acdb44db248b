import { Checkbox } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { CallView } from '../api/call';
import { titleOf } from '../model/titleOf';
import styles from './Carried.module.css';

/** Which of the customer's other tasks this call is about too. */
export function Carried({
  call,
  carried,
  onChange,
}: {
  call: CallView;
  carried: string[];
  onChange: (carried: string[]) => void;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const time = useTime();
  return (
    <fieldset className={styles.carried} title={words.carriedHint}>
      <legend>{words.carried}</legend>
      {call.others.map((other) => (
        <Checkbox
          key={other.id}
          disabled={!other.carried}
          checked={carried.includes(other.id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...carried, other.id] : carried.filter((id) => id !== other.id))
          }
        >
          {titleOf(other.id, call, followup)}
          <span className={styles.quiet}>
            {' '}
            {other.carried ? words.plannedFor(time.day(other.plannedDate)) : words.notCarried}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
