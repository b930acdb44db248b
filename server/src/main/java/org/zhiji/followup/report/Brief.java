package org.zhiji.followup.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a day went and what is late.
 *
 * @param day         the working day that it speaks of
 * @param calls       that were due on it
 * @param complaints  registered since it began
 * @param open        complaints that are not closed
 * @param overdue     of these, with a clock that has run out
 * @param issues      that are past their due time
 * @param measures    of approved actions that are past their day
 */
record Brief(LocalDate day, Quantity calls, int complaints, int open, int overdue, int issues, int measures) {

    /** As a notice carries it. */
    Map<String, Object> args(String department) {
        return Map.of(
                "department", department,
                "day", day.toString(),
                "due", calls.due(),
                "successful", calls.successful(),
                "complaints", complaints,
                "open", open,
                "overdue", overdue,
                "issues", issues,
                "measures", measures);
    }
}
