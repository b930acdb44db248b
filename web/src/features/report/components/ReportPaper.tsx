import { CalendarOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { EmptyState } from '../../../ui/EmptyState';
import type { FollowUpReport, Scope } from '../api/reports';
import { Failures } from './Failures';
import { Absence, ComplaintsBlock, DataBlock, Items } from './Handling';
import { Measures } from './Measures';
import { PrintHead } from './PrintHead';
import { Categories, TopProblems } from './Problems';
import { Quantities } from './Quantities';
import { Remarks } from './Remarks';
import styles from './ReportPaper.module.css';
import { Revisions } from './Revisions';
import { Overall, Questions } from './Satisfaction';
import { Summary } from './Summary';

interface Props {
  report: FollowUpReport;
  /** Of when and of whom it speaks. */
  scope: Scope;
  narrowedTo: string[];
  /** What a page lets people do about a question or a reason that many name. */
  actionFor?: (code: string, name: string) => ReactNode;
}

/** The report as it is read on paper, block under block. */
export function ReportPaper({ report, scope, narrowedTo, actionFor }: Props) {
  const words = useTexts().report;
  return (
    <article className={styles.paper}>
      <PrintHead report={report} narrowedTo={narrowedTo} />
      {isEmpty(report) && (
        <EmptyState icon={<CalendarOutlined />} title={words.empty} hint={words.emptyHint} />
      )}
      <Summary report={report} />
      <Quantities report={report} />
      <Failures report={report} />
      <Overall report={report} />
      <Questions report={report} />
      <Categories report={report} />
      <TopProblems report={report} {...(actionFor && { actionFor })} />
      <Items report={report} />
      <ComplaintsBlock report={report} />
      <Absence report={report} {...(actionFor && { actionFor })} />
      <DataBlock report={report} />
      <Measures report={report} />
      <Remarks report={report} scope={scope} />
      <Revisions report={report} />
    </article>
  );
}

function isEmpty({ figures }: FollowUpReport): boolean {
  return figures.calls.total.due === 0 && figures.complaints.registered === 0 && figures.issues.due === 0;
}
