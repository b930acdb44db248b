import { LineChartOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { EmptyState } from '../../../ui/EmptyState';
import type { FollowUpFigures } from '../api/figures';
import { Answers } from './Answers';
import { ContactTallies } from './ContactTallies';
import { Comparisons, Effects } from './Effects';
import { IncomingTimes } from './IncomingTimes';
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
          <IncomingTimes figures={figures} />
          <ReachMap figures={figures} />
          <Answers figures={figures} />
          <Effects figures={figures} />
          <Comparisons figures={figures} />
        </>
      )}
    </article>
  );
}

function isEmpty({ contacts, reminders, reach, incoming, effect }: FollowUpFigures): boolean {
  return (
    incoming.calls === 0 &&
    contacts.total.due === 0 &&
    reminders.total.sent === 0 &&
    reach.attempts === 0 &&
    effect.rules.length === 0 &&
    effect.compared.length === 0
  );
}
