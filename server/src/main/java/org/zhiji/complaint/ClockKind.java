package org.zhiji.complaint;

import java.time.Instant;
import org.zhiji.worktime.WorkCalendar;

/** The three time limits of a complaint. */
enum ClockKind {
    /** 半个工作日: from the discovery to the general manager's desk. */
    T1_REPORT(240),
    /** 一个工作日: from there to a two-way contact with the customer. */
    T2_REPLY(480),
    /** Three working days from the solution to the second call. */
    T3_VERIFY(0);

    private static final int VERIFY_WORKING_DAYS = 3;

    private final int minutes;

    ClockKind(int minutes) {
        this.minutes = minutes;
    }

    /** @param paused working minutes in which the customer could not be reached */
    Instant due(Instant start, long paused, WorkCalendar calendar) {
        return this == T3_VERIFY
                ? calendar.plusWorkingDays(start, VERIFY_WORKING_DAYS)
                : calendar.add(start, minutes + paused);
    }

    Instant threshold(Instant start, int percent, WorkCalendar calendar) {
        return calendar.add(start, (long) minutes * percent / 100);
    }
}
