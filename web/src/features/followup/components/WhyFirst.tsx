import { QuestionCircleOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { TodayRow } from '../api/today';
import styles from './WhyFirst.module.css';

/** Why it is this customer's turn, in one sentence. */
export function WhyFirst({ row }: { row: TodayRow }) {
  const words = useTexts().calling.whyFirst;
  const time = useTime();
  const from = row.from?.slice(0, 5) ?? '';
  const reason = () => {
    switch (row.part) {
      case 'OVERDUE':
        return words.OVERDUE(row.overdueDays);
      case 'AGREED':
        return words.AGREED(from);
      case 'WINDOW':
        return words.WINDOW(from, row.until?.slice(0, 5) ?? '');
      case 'ANY_TIME':
        return words.ANY_TIME(time.day(row.plannedDate));
      case 'RETRY':
        return words.RETRY(from);
      case 'DONE':
        return words.DONE;
    }
  };
  return (
    <p className={styles.why}>
      <QuestionCircleOutlined aria-hidden /> <strong>{words.title}</strong> {reason()}
    </p>
  );
}
