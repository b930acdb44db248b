import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { TodayRow } from '../api/today';

/** Why we call, in words: 维修后第 3 天（9月4日 更换刹车片）. */
export function Why({ row }: { row: TodayRow }) {
  const { why } = useTexts().followup;
  const time = useTime();
  const reason = () => {
    switch (row.targetType) {
      case 'POST_SERVICE':
        return row.visit ? why.afterService(row.visit.daysSince) : '';
      case 'LONG_ABSENT':
        return row.monthsAway == null ? why.absentUnknown : why.absent(row.monthsAway);
      case 'COMPLAINT_CHECK':
        return why.complaintCheck;
      case 'REVISIT':
        return why.revisit;
      case 'NEW_CUSTOMER':
        return why.newCustomer;
      case 'CARE':
        return why.care;
      case 'WIN_BACK':
        return row.monthsAway == null ? why.absentUnknown : why.winBack(row.monthsAway);
    }
  };
  const detail =
    row.targetType === 'POST_SERVICE' && row.visit
      ? why.visit(time.day(row.visit.deliveredOn), row.visit.items)
      : row.rule
        ? why.byRule(
            row.rule,
            row.targetType === 'CARE' && row.occasionOn ? time.day(row.occasionOn) : undefined,
          )
        : undefined;
  return (
    <>
      {row.secondCall ? `${why.secondCall} · ` : ''}
      {reason()}
      {detail && <span className="quiet"> {detail}</span>}
    </>
  );
}
