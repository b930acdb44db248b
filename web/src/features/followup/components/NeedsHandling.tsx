import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { issueOwnerQuery } from '../api/call';
import styles from './NeedsHandling.module.css';

interface Props {
  taskId: string;
  /** What the tick belongs to, read aloud before it. */
  of: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Somebody has to see to it; once ticked it says who will. */
export function NeedsHandling({ taskId, of, checked, onChange }: Props) {
  const words = useTexts().issue;
  const time = useTime();
  const { employeeId } = useSession();
  const { data: owner } = useQuery({ ...issueOwnerQuery(taskId), enabled: checked });
  return (
    <span className={styles.handling}>
      <Checkbox
        aria-label={`${of} ${words.tick}`}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      >
        {words.tick}
      </Checkbox>
      {checked && owner && (
        <span className={styles.who}>
          {owner.id === employeeId
            ? words.whoMe(time.when(owner.dueAt))
            : words.who(owner.name, time.when(owner.dueAt))}
        </span>
      )}
    </span>
  );
}
