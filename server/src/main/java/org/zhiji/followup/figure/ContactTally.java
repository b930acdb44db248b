package org.zhiji.followup.figure;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.report.Rate;

/**
 * How many contacts were due and what has become of them; the five parts add up to what was due.
 *
 * @param doneRate done per cent of due
 */
record ContactTally(
        int due,
        int done,
        int open,
        int overdue,
        int expired,
        int failed,
        @Nullable BigDecimal doneRate) {

    static ContactTally of(Map<ContactPart, Integer> parts) {
        int due = parts.values().stream().mapToInt(Integer::intValue).sum();
        int done = parts.getOrDefault(ContactPart.DONE, 0);
        return new ContactTally(
                due,
                done,
                parts.getOrDefault(ContactPart.OPEN, 0),
                parts.getOrDefault(ContactPart.OVERDUE, 0),
                parts.getOrDefault(ContactPart.EXPIRED, 0),
                parts.getOrDefault(ContactPart.FAILED, 0),
                Rate.percent(done, due));
    }
}
