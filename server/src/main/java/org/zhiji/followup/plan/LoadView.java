package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Employees;

/**
 * What each caller has to do on each day.
 *
 * @param limit so many calls a day are enough for one person
 */
record LoadView(
        LocalDate from, LocalDate to, LocalDate today, int limit, List<LoadDay> days, List<CallerLoad> callers) {

    enum DayKind {
        WORKDAY,
        /** A weekend day that is worked. */
        MAKE_UP,
        WEEKEND,
        HOLIDAY
    }

    record LoadDay(LocalDate date, DayKind kind) {}

    /**
     * @param callerId   absent for calls that nobody has been given
     * @param delegateId who stands in while somebody is on leave
     * @param editable   whether the reader gives calls to this person and takes them away
     * @param overdue    open calls from before the first day
     * @param later      open calls after the last day
     */
    record CallerLoad(
            @Nullable UUID callerId,
            @Nullable String callerName,
            Employees.@Nullable Status status,
            @Nullable UUID delegateId,
            @Nullable String delegateName,
            boolean editable,
            int open,
            int overdue,
            int later,
            List<LoadCell> cells) {}

    /**
     * @param done    calls that ended on this day
     * @param working whether this person works on that day
     */
    record LoadCell(LocalDate date, int open, int done, boolean working) {}
}
