package org.zhiji.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * A complaint in a list or on the board.
 *
 * @param holder who has to do something now
 * @param since  when it came into its present state
 * @param clock  the limit that runs now
 */
record ComplaintRow(
        UUID id,
        String complaintNo,
        ComplaintStatus status,
        Severity severity,
        ComplaintCategory category,
        ComplaintSource source,
        String description,
        UUID customerId,
        String customerName,
        @Nullable Sensitive plateNo,
        String departmentName,
        int escalationLevel,
        int reopenCount,
        boolean deliveredAutomatically,
        ComplaintView.@Nullable ComplaintPerson holder,
        Instant since,
        Instant registeredAt,
        @Nullable ComplaintRunningClock clock) {

    /**
     * @param leftMinutes working minutes until it is due; negative since it is overdue
     */
    record ComplaintRunningClock(ClockKind kind, Instant dueAt, long leftMinutes, long limitMinutes) {}
}
