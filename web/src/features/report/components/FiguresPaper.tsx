import { LineChartOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { EmptyState } from '../../../ui/EmptyState';
import type { FollowUpFigures } from '../api/figures';
import { ContactTallies } from './ContactTallies';
import { Comparisons, Effects } from './Effects';
import { ReachMap } from './ReachMap';
import { ReminderTallies } from './ReminderTallies';
import styles from './ReportPaper.module.css';
import { ResponseTimes } from './ResponseTimes';

/** The figures of a period, block under block. */
export function FiguresPaper({ figures }: { figures: FollowUpFigures }) {
  const words = useTexts().figures;
  return (
    <article className={styles.paper}>
      {isEmpty(figures) ? (
        <EmptyState icon={<LineChartOutlined />} title={words.empty} hint={words.emptyHint} />
      ) : (
        <>
          <ContactTallies figures={figures} />
          <ReminderTallies figures={figures} />
          <ResponseTimes figures={figures} />
          <ReachMap figures={figures} />
          <Effects figures={figures} />
          <Comparisons figures={figures} />
        </>
      )}
    </article>
  );
}

function isEmpty({ contacts, reminders, reach, effect }: FollowUpFigures): boolean {
  return (
    contacts.total.due === 0 &&
    reminders.total.sent === 0 &&
    reach.attempts === 0 &&
    effect.rules.length === 0 &&
    effect.compared.length === 0
  );
}
